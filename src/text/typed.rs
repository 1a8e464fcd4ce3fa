//! Quoting for command lines that are shown to be typed.

/// The word, quoted where a shell would split or interpret it.
pub fn typed(word: &str) -> String {
    // A leading hyphen would make it an option.
    if word.starts_with('-') {
        return typed(&format!("./{word}"));
    }
    let plain = |letter: char| {
        letter.is_alphanumeric() || "-_./:+@".contains(letter) || (cfg!(windows) && letter == '\\')
    };
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    // In double quotes most shells, PowerShell and cmd among them, interpret only these.
    let others = if cfg!(windows) { "" } else { "\\!" };
    if !word.contains(['"', '$', '`']) && !word.contains(|letter| others.contains(letter)) {
        return format!("\"{word}\"");
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::typed;

    #[test]
    fn what_a_shell_would_break_up_or_read_otherwise_stands_in_quotes() {
        for (word, as_typed) in [
            ("patrols/base-track.ron", "patrols/base-track.ron"),
            ("my patrol.ron", "\"my patrol.ron\""),
            ("it's.ron", "\"it's.ron\""),
            ("a$b's.ron", r"'a$b'\''s.ron'"),
            ("-x.ron", "./-x.ron"),
            ("~x.ron", "\"~x.ron\""),
            ("", "\"\""),
        ] {
            assert_eq!(typed(word), as_typed);
        }
    }
}
