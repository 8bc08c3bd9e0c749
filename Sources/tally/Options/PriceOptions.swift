import ArgumentParser
import Maintenance
import UsageAPI

/// The limits of prices, and of how events are priced later.
struct PriceOptions: ParsableArguments {
  @Option(help: "Prices that a project may have set itself.")
  var ownPricesMax = APILimits().ownPricesMax

  @Option(help: "Rates that a project may have set.")
  var ratesMax = APILimits().ratesMax

  @Option(help: "Events that get a late price in one transaction.")
  var latePricesPerTransaction = LatePricingLimits().eventsPerTransaction

  @Option(help: "Seconds after which events that wait for a price are looked at again.")
  var latePriceSeconds = LatePricingLimits().passSeconds
}

extension PriceOptions {
  var latePricing: LatePricingLimits {
    var limits = LatePricingLimits()
    limits.eventsPerTransaction = latePricesPerTransaction
    limits.passSeconds = latePriceSeconds
    return limits
  }
}
