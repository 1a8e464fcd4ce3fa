//! The language of the command line where nobody names one: what the system is set to, as far as it is spoken here.

#[allow(unreachable_pub, reason = "shared by several test files")]
#[path = "common/program.rs"]
pub mod program;

use program::{command, groundsign, ran};

/// What is said of a file that is not there.
fn said(variables: &[(&str, &str)], more: &[&str]) -> String {
    let mut check = command();
    check.args(["check", "--quick", "nowhere.ron"]).args(more);
    check.envs(variables.iter().copied());
    ran(&mut check).ends_with(2).err()
}

#[test]
fn the_language_of_the_system_is_spoken_where_it_is_known() {
    let (english, french) = ("There is no file", "Il n'y a pas de fichier");
    let (spanish, arabic) = ("No existe el archivo", "لا يوجد ملف");
    for (variables, words) in [
        (&[][..], english),
        (&[("LANG", "fr-FR")], french),
        (&[("LANG", "ar_EG.UTF-8")], arabic),
        (&[("LANG", "de_DE.UTF-8")], english),
        (&[("LANG", "fr_FR"), ("LC_MESSAGES", "es_ES")], spanish),
        (&[("LANG", "fr_FR"), ("LC_ALL", "C")], english),
        (&[("LANG", "POSIX")], english),
        (&[("LANG", "fr_FR"), ("LC_ALL", "")], french),
    ] {
        let said = said(variables, &[]);
        assert!(said.contains(words), "{variables:?}: {said}");
    }
}

#[test]
fn a_language_that_is_named_goes_before_that_of_the_system() {
    let set = [("LC_ALL", "fr_FR.UTF-8")];
    assert!(said(&set, &["--language", "es"]).contains("No existe el archivo"));
    let empty = said(&set, &["--language", ""]);
    assert!(empty.contains("Il n'y a pas de fichier"), "{empty}");
}

/// `--seed ١٢` was refused, and an instructor with an Arabic keyboard had no other digits.
#[test]
fn a_seed_is_given_in_the_digits_of_any_script() {
    for seed in ["١٢", "۱۲", "１２"] {
        let minimal = program::minimal();
        let run = groundsign(&["run", &minimal, "--seed", seed, "--json"]).ends_with(0);
        assert_eq!(run.document()["seed"], "12", "{seed}");
    }
    groundsign(&["run", "first-lesson", "--seed", "١٫٥"]).ends_with(2);
}
