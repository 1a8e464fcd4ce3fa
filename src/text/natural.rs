//! The order in which people expect names that end in numbers: `heron-2` before `heron-10`.

use std::cmp::Ordering;

/// Compares two names, runs of digits by their value. Equal only when they are the same.
pub fn natural(a: &str, b: &str) -> Ordering {
    let mut parts = (parts(a), parts(b));
    loop {
        match (parts.0.next(), parts.1.next()) {
            (None, None) => return a.cmp(b),
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
            (Some(a), Some(b)) => match compared(a, b) {
                Ordering::Equal => {}
                unequal => return unequal,
            },
        }
    }
}

/// Runs of digits and runs of anything else, in turn.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    let mut left = name;
    std::iter::from_fn(move || {
        let is_digit = left.chars().next()?.is_ascii_digit();
        let end = left.find(|letter: char| letter.is_ascii_digit() != is_digit);
        let (part, rest) = left.split_at(end.unwrap_or(left.len()));
        left = rest;
        Some(part)
    })
}

fn compared(a: &str, b: &str) -> Ordering {
    let number = |part: &str| part.starts_with(|letter: char| letter.is_ascii_digit());
    if !(number(a) && number(b)) {
        return a.cmp(b);
    }
    let (a, b) = (a.trim_start_matches('0'), b.trim_start_matches('0'));
    // However long: the longer one without leading zeros is the greater.
    a.len().cmp(&b.len()).then(a.cmp(b))
}

#[cfg(test)]
mod tests {
    use super::natural;

    #[test]
    fn numbers_in_names_are_ordered_by_value_however_long_and_nothing_else_is_equal() {
        let mut names = [
            "heron-10",
            "heron-2",
            "heron",
            "heron-02",
            "7",
            "12",
            "x99999999999999999999",
            "x100000000000000000000",
            "heron-2b",
        ];
        names.sort_by(|a, b| natural(a, b));
        assert_eq!(
            names,
            [
                "7",
                "12",
                "heron",
                "heron-02",
                "heron-2",
                "heron-2b",
                "heron-10",
                "x99999999999999999999",
                "x100000000000000000000",
            ]
        );
    }
}
