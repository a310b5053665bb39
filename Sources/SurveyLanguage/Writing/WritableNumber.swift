import SurveyModel

/// Numbers as a survey file can hold them.
package enum WritableNumber {
    /// Whether the text is a number as conditions and calculations write it.
    package static func isNumber(_ text: String) -> Bool {
        SurveyBuilder.decimalNumber(text) != nil
    }

    /// Whether the number comes back when it is written: at most 15 digits, no exponent.
    package static func canBeWritten(_ number: Double) -> Bool {
        number.isFinite && SurveyBuilder.decimalNumber(Calculation.text(of: number)) == number
    }

    /// Whether a number can be an end of a `heltal` range, or the value of a level.
    package static func canBeWritten(_ number: Int) -> Bool { abs(number) < 1_000_000_000 }
}
