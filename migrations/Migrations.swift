/// The schema's migrations, embedded in the binary, in the order in which they are applied.
public enum SchemaMigrations {
}
