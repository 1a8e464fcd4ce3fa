//! Every script that is shipped or shown in the guide loads, and the guide knows every step and condition.

use std::path::Path;
use std::sync::Arc;

use groundsign::scenario::Exercise;
use groundsign::sim::event::Ending;
use groundsign::trainee::Trainee;
use groundsign::trainee::script::{self, ScriptReader};

use super::{minimal, read, root, session_of, shipped};

#[test]
fn every_shipped_script_loads_with_the_first_lesson_without_a_warning() {
    let loaded = shipped("first-lesson");
    let folder = root().join("assets/trainees");
    let mut count = 0;
    for entry in std::fs::read_dir(folder).expect("the folder is there") {
        let file = entry.expect("an entry").path();
        let text = std::fs::read_to_string(&file).expect("a script");
        assert_eq!(
            read(&loaded, &file, &text).warnings,
            [],
            "{}",
            file.display()
        );
        count += 1;
    }
    assert!(count >= 4, "{count} scripts");
}

#[test]
fn every_example_of_the_guide_loads_and_runs_to_its_end() {
    let loaded = minimal();
    let guide = script::guide();
    let examples: Vec<&str> = guide
        .split("```ron")
        .skip(1)
        .filter_map(|rest| rest.split("```").next())
        .collect();
    assert!(examples.len() >= 4);
    for (number, example) in examples.iter().enumerate() {
        let script = read(&loaded, Path::new("guide.ron"), example);
        let exercise = Arc::new(Exercise::draw(Arc::clone(&loaded.scenario), 1));
        let pack = &loaded.doctrine.pack;
        let mut reader = ScriptReader::new("guide", &script.script, &exercise, pack);
        let session = session_of(&loaded, exercise, &mut reader);
        assert!(
            reader.finished() || session.ending() != Ending::BrokenOff,
            "example {number} goes on for ever"
        );
        assert!(!session.actions.is_empty(), "example {number} does nothing");
    }
}

#[test]
fn every_step_and_condition_of_the_guide_is_one_that_the_program_reads() {
    let loaded = minimal();
    // The lines that stand indented under a heading are steps, places or conditions; what follows two blanks explains.
    let word = |line: &str| line.split("  ").next().unwrap_or("").trim().to_owned();
    let mut read_lines = 0;
    let mut section = "";
    for line in script::guide().lines() {
        if !line.is_empty() && !line.starts_with(' ') {
            section = line;
        }
        if !line.starts_with("    ") || line.starts_with("     ") || section.starts_with('`') {
            continue;
        }
        let said = word(line.trim_start());
        let steps = match section {
            "WALKING" | "LOOKING" | "MARKING" | "LEADING" | "REPORTING" => said,
            _ => continue,
        };
        if steps.is_empty() || !steps.starts_with(|letter: char| letter.is_ascii_uppercase()) {
            continue;
        }
        let text = format!("(format: 1, steps: [{steps}])");
        match script::load_text(
            Path::new("line.ron"),
            &text,
            &loaded.scenario,
            &loaded.doctrine.pack,
        ) {
            Ok(_) => {}
            // Names and marks of the guide's own are not those of the minimal scenario.
            Err(found) => assert!(
                found
                    .iter()
                    .all(|diagnostic| ["T024", "T025", "T026"].contains(&diagnostic.code)),
                "{steps}: {found:?}"
            ),
        }
        read_lines += 1;
    }
    assert!(read_lines >= 25, "only {read_lines} lines read");
}
