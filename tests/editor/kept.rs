//! What was done is kept: over a crash, over a save, and beside what others wrote.

use std::path::PathBuf;

use groundsign::editor::{CannotOpen, Document, Edit, place};
use groundsign::scenario;

use crate::{Bench, opened, path_of};

fn nudge(document: &mut Document) {
    let things = vec![path_of(document, "house-1")];
    document
        .make(&Edit::Move {
            things,
            east_m: -1.0,
            north_m: 0.0,
        })
        .expect("moved");
}

#[test]
fn undo_reaches_back_to_the_first_edit_after_a_crash() {
    let bench = Bench::of("village");
    let first = bench.text();
    let edited = {
        let mut document = opened(&bench.path);
        nudge(&mut document);
        nudge(&mut document);
        nudge(&mut document);
        assert!(document.undo().expect("undone"));
        document.text().to_owned()
        // Nothing is saved and nothing closed: the program is gone.
    };
    assert_eq!(bench.text(), first);
    let again = Document::open(&bench.path).expect("opened");
    assert_eq!(
        again.remark.map(|remark| remark.id).as_deref(),
        Some("editor-found-again")
    );
    let mut document = again.document;
    assert_eq!(document.text(), edited);
    assert!(document.redo().expect("done again"));
    for _ in 0..3 {
        assert!(document.undo().expect("undone"));
    }
    assert_eq!(document.text(), first);
}

#[test]
fn saving_keeps_what_stood_there_and_undo_still_reaches_back() {
    let bench = Bench::of("village");
    let first = bench.text();
    {
        let mut document = opened(&bench.path);
        nudge(&mut document);
        assert!(document.is_unsaved());
        let saved = document.save().expect("saved");
        assert!(!saved.written_elsewhere && !document.is_unsaved());
        let backup = saved.backup.expect("a backup");
        assert_eq!(std::fs::read_to_string(backup).expect("there"), first);
        nudge(&mut document);
        let backup = document.save().expect("saved").backup;
        assert!(backup.is_some() && place::backups(&bench.path).len() == 2);
        assert_eq!(
            document.save().expect("saved").backup,
            None,
            "nothing to keep"
        );
    }
    scenario::load(&bench.path).expect("what is saved loads");
    let again = Document::open(&bench.path).expect("opened");
    assert!(again.remark.is_none());
    let mut document = again.document;
    while document.undo().expect("undone") {}
    assert_eq!(document.text(), first);
}

#[test]
fn what_another_program_wrote_is_taken_and_what_is_saved_over_it_is_kept() {
    let bench = Bench::of("village");
    {
        let mut document = opened(&bench.path);
        nudge(&mut document);
    }
    let theirs = bench.text().replace("Into the village", "Elsewhere");
    std::fs::write(&bench.path, &theirs).expect("written");
    let again = Document::open(&bench.path).expect("opened");
    assert_eq!(
        again.remark.map(|remark| remark.id).as_deref(),
        Some("editor-written-elsewhere")
    );
    let mut document = again.document;
    assert_eq!(document.text(), theirs);
    nudge(&mut document);
    let later = theirs.replace("Elsewhere", "Somewhere");
    std::fs::write(&bench.path, &later).expect("written");
    let saved = document.save().expect("saved");
    assert!(saved.written_elsewhere);
    let kept = std::fs::read_to_string(saved.backup.expect("kept")).expect("there");
    assert_eq!(kept, later);
}

#[test]
fn a_file_is_open_in_one_window_and_a_faulty_one_in_none() {
    let bench = Bench::of("village");
    let document = opened(&bench.path);
    assert!(matches!(
        Document::open(&bench.path),
        Err(CannotOpen::InUse)
    ));
    drop(document);
    std::fs::write(&bench.path, "(format: 1)").expect("written");
    assert!(matches!(
        Document::open(&bench.path),
        Err(CannotOpen::Faulty(_))
    ));
}

#[test]
fn a_copy_of_a_shipped_scenario_loads_under_its_own_name_with_its_heights() {
    let folder = tempfile::tempdir().expect("a folder");
    let shipped = groundsign::assets::scenarios();
    let culvert = shipped.join("the-culvert.ron");
    let own = |path: &PathBuf| {
        groundsign::editor::document::own(path, &shipped, folder.path()).expect("copied")
    };
    let (first, second) = (own(&culvert), own(&culvert));
    assert_eq!(first.file_name().expect("a name"), "the-culvert.ron");
    assert_eq!(second.file_name().expect("a name"), "the-culvert-2.ron");
    let loaded = scenario::load(&second).expect("it loads");
    assert_eq!(loaded.scenario.id, "the-culvert-2");
    assert_eq!(own(&second), second, "one's own is edited as it is");
}
