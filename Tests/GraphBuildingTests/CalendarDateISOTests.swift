import Testing
import TextCore

@testable import GraphBuilding

@Suite struct CalendarDateISOTests {
  @Test(arguments: ["2023", "2023-08", "2023-08-24", "2024-02-29", "2000-02-29"])
  func readsWhatItWrites(text: String) throws {
    #expect(CalendarDate(iso: text)?.iso == text)
  }

  @Test(arguments: [
    "", "23", "2023-8", "2023-13", "2023-00", "2023-02-29", "1900-02-29", "2023-08-32",
    "2023-08-24-01", "２０２３", "2023/08/24", "-2023", "+023", "0000",
  ])
  func refusesWhatTheCalendarDoesNotHave(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }
}
