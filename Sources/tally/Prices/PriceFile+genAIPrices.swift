import JSON
import Usage

extension PriceFile {
  private static let rates: [String: TokenBucket] = [
    "input_mtok": .input, "output_mtok": .output, "cache_read_mtok": .cacheRead,
    "cache_write_mtok": .cacheWrite5m, "cache_write_1h_mtok": .cacheWrite1h,
    "input_audio_mtok": .audioInput, "output_audio_mtok": .audioOutput,
    "cache_audio_read_mtok": .audioCacheRead, "input_image_mtok": .imageInput,
    "output_image_mtok": .imageOutput, "cache_image_read_mtok": .imageCacheRead,
    "output_reasoning_mtok": .reasoning,
  ]
  /// What is counted in thousands: a fee for one of it has three digits more.
  private static let digitsOfThousands = 9

  /// An array of providers with their models, whose prices may be dated.
  mutating func readGenAIPrices(_ file: Value) {
    for provider in file.elements {
      guard let name = provider["id"]?.string, let models = provider["models"] else {
        skip()
        continue
      }
      for model in models.elements {
        guard let id = model["id"]?.string, let prices = model["prices"] else {
          skip()
          continue
        }
        guard prices.kind == .array else {
          add(name, id, Self.terms(prices))
          continue
        }
        for dated in prices.elements { read(dated, of: id, provider: name) }
      }
    }
  }

  /// A price that holds from a day on, or always; of hours of the day nothing can be set.
  private mutating func read(_ dated: Value, of model: String, provider: String) {
    guard let prices = dated["prices"] else { return skip() }
    guard let constraint = dated["constraint"], !constraint.isNull else {
      return add(provider, model, from: Timestamp(microseconds: 0).day, Self.terms(prices))
    }
    guard let day = constraint["start_date"]?.string.flatMap({ Day($0) }) else { return skip() }
    add(provider, model, from: day, Self.terms(prices))
  }

  private static func terms(_ prices: Value) -> PriceTerms {
    var terms = PriceTerms()
    for member in prices.members {
      let value = member.value
      if let bucket = rates[member.key] {
        let base = value.kind == .object ? value["base"] : value
        if let rate = amount(base, digitsAfterPoint: 12) { terms.set(bucket, rate) }
        for tier in value["tiers"].map({ Array($0.elements) }) ?? [] {
          guard let start = tier["start"]?.int64, start > 0,
            let rate = amount(tier["price"], digitsAfterPoint: 12)
          else { continue }
          terms.set(bucket, rate, above: start)
        }
      } else if member.key == "web_searches_kcount" {
        terms.fees[Fee.Kind.webSearch] = amount(value, digitsAfterPoint: digitsOfThousands)
      } else if member.key == "requests_kcount" {
        terms.perRequest = amount(value, digitsAfterPoint: digitsOfThousands)
      }
    }
    return terms
  }

  private static func amount(_ value: Value?, digitsAfterPoint places: Int) -> Money? {
    money(value?.numberText ?? value?.string, digitsAfterPoint: places)
  }
}
