/// Small XLSForms that together use what people use.
struct Forms: Sendable, CustomStringConvertible {
    let name: String
    let text: String

    var description: String { name }

    static let all = [choices, numbers, groups, calculations, scales]

    static let choices = Forms(
        name: "choices",
        text: """
            | survey |
            | | type | name | label | relevant | constraint |
            | | select_one role | role | Role? | | |
            | | select_multiple tool | tools | Tools? | | not(selected(., 'none') and count-selected(.) > 1) |
            | | text | t | Text? | | |
            | | text | q1 | Q1 | ${role} = 'boss' or ${role} = 'clerk' | |
            | | text | q2 | Q2 | ${role} != 'boss' | |
            | | text | q3 | Q3 | selected(${tools}, 'pen') and not(selected(${tools}, 'ink')) | |
            | | text | q4 | Q4 | ${tools} = 'pen' | |
            | | text | q5 | Q5 | ${tools} != 'pen' | |
            | | text | q6 | Q6 | count-selected(${tools}) >= 2 | |
            | | text | q7 | Q7 | count-selected(${tools}) = 1 and ${role} != '' | |
            | | text | q8 | Q8 | not(${role} = '' or ${t} = 'a b') | |
            | | text | q9 | Q9 | ${t} != 'a b' | |
            | | text | q10 | Q10 | selected(${role}, 'boss') = true() | |
            | | text | q11 | Q11 | string-length(${role}) = 4 | |
            | | text | q12 | Q12 | if(${role} = 'boss', selected(${tools}, 'pen'), ${t} != '') | |
            | | text | q13 | Q13 | coalesce(${role}, 'boss') = 'boss' | |
            | | text | q14 | Q14 | ${role} | |
            | | text | q15 | Q15 | starts-with(${role}, 'b') or contains(${role}, 'er') | |
            | choices |
            | | list_name | name | label |
            | | role | boss | Boss |
            | | role | clerk | Clerk |
            | | role | other | Other |
            | | tool | pen | Pen |
            | | tool | ink | Ink |
            | | tool | none | None |
            """)

    static let numbers = Forms(
        name: "numbers",
        text: """
            | survey |
            | | type | name | label | relevant | constraint |
            | | integer | n | N? | | . >= 0 and . <= 20 |
            | | decimal | d | D? | | . > 0.5 |
            | | date | day | Day? | | |
            | | text | q1 | Q1 | ${n} < 5 | |
            | | text | q2 | Q2 | ${n} > 5 or ${n} = 3 | |
            | | text | q3 | Q3 | ${n} != 3 | |
            | | text | q4 | Q4 | ${n} >= 4.5 and 9 > ${n} | |
            | | text | q5 | Q5 | ${d} < 5 | |
            | | text | q6 | Q6 | not(${d} > 2.5) | |
            | | text | q7 | Q7 | ${n} = '' | |
            | | text | q8 | Q8 | ${d} != '' and ${day} != '' | |
            | | text | q9 | Q9 | ${n} | |
            | | text | q10 | Q10 | ${n} = '4' | |
            | | text | q11 | Q11 | int(${n}) >= 2 and number(${n}) <= 6 | |
            | | text | q12 | Q12 | ${n} = 2.5 or ${d} = 2.5 | |
            """)

    static let groups = Forms(
        name: "groups",
        text: """
            | survey |
            | | type | name | label | relevant |
            | | integer | n | N? | |
            | | begin_group | outer | Outer | ${n} > 1 |
            | | select_one yn | a | A? | |
            | | begin_group | inner | Inner | ${a} = 'y' |
            | | text | b | B? | |
            | | end_group | | | |
            | | text | c | C? | ${b} != '' |
            | | begin_group | bare | | ${n} < 5 |
            | | select_one yn | d | D? | ${c} != '' |
            | | end_group | | | |
            | | end_group | | | |
            | | text | e | E? | ${a} != 'y' |
            | | text | f | F? | ${d} = 'y' or /data/outer/a = 'n' or ../n = 2 |
            | choices |
            | | list_name | name | label |
            | | yn | y | Yes |
            | | yn | n | No |
            """)

    static let calculations = Forms(
        name: "calculations",
        text: """
            | survey |
            | | type | name | label | relevant | calculation |
            | | integer | a | A? | | |
            | | integer | b | B? | ${a} > 2 | |
            | | select_one yn | s | S? | | |
            | | calculate | sum | | | ${a} + ${b} * 2 |
            | | calculate | half | | ${a} < 9 | (${a} - 1) div 2 |
            | | calculate | adult | | | if(${a} >= 5, 'yes', 'no') |
            | | calculate | score | | ${s} = 'y' | if(${a} > 3, 1, 0) + if(${s} = 'y', 1, 0) |
            | | calculate | chosen | | | ${s} |
            | | text | q1 | Q1 | ${sum} > 10 | |
            | | text | q2 | Q2 | ${adult} = 'yes' | |
            | | text | q3 | Q3 | ${adult} != 'yes' or ${half} <= 1 | |
            | | text | q4 | Q4 | ${score} = 2 | |
            | | text | q5 | Q5 | ${score} = '' | |
            | | text | q6 | Q6 | ${chosen} = 'y' and ${sum} != '' | |
            | | text | q7 | Q7 | ${score} >= 1 | |
            | choices |
            | | list_name | name | label |
            | | yn | y | Yes |
            | | yn | n | No |
            """)

    static let scales = Forms(
        name: "scales",
        text: """
            | survey |
            | | type | name | label | relevant | appearance | calculation |
            | | select_one grade | s | How well? | | likert | |
            | | select_one step | t | How far? | | | |
            | | select_one word | w | Which? | | | |
            | | calculate | double | | | | ${t} * 2 |
            | | text | q1 | Q1 | ${s} >= 3 | | |
            | | text | q2 | Q2 | ${s} >= 3 and ${s} != 9 | | |
            | | text | q3 | Q3 | ${s} <= 2 or ${s} = 9 | | |
            | | text | q4 | Q4 | ${t} > 1 and ${t} < 4 | | |
            | | text | q5 | Q5 | ${t} != 2 | | |
            | | text | q6 | Q6 | ${double} >= 6 | | |
            | | text | q7 | Q7 | ${w} >= 2 | | |
            | | text | q8 | Q8 | ${w} = 2 or int(${s}) + 1 = 3 | | |
            | | text | q9 | Q9 | not(${s} > 1.5) | | |
            | choices |
            | | list_name | name | label |
            | | grade | 1 | Badly |
            | | grade | 2 | Fairly |
            | | grade | 3 | Well |
            | | grade | 4 | Very well |
            | | grade | 9 | Do not know |
            | | step | 0 | Not |
            | | step | 1 | A bit |
            | | step | 2 | Half |
            | | step | 3 | Most |
            | | step | 4 | All |
            | | word | 3 | Three |
            | | word | 2 | Two |
            | | word | x | None |
            """)
}
