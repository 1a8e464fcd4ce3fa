//! Signs can be seen on the screen, and none betrays itself.

use std::path::Path;

use groundsign::report::visibility;

#[test]
fn the_survey_keeps_the_schema_that_its_file_describes() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/schema/visibility.schema.json");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, visibility::schema()).expect("it can be written");
    }
    let kept = std::fs::read_to_string(&file).expect("it is there");
    assert_eq!(kept, visibility::schema(), "UPDATE_GOLDEN=1 writes it");
}
