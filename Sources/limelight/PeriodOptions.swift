import ArgumentParser

/// `--from` and `--to` of commands that list what has a date.
struct PeriodOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("From this day, month or year on: 2021-10-01, 2021-10 or 2021.", valueName: "day"))
  var from: DayBound?

  @Option(help: ArgumentHelp("Up to this day, month or year, itself included.", valueName: "day"))
  var to: DayBound?
}
