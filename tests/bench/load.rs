//! Reading and checking a scenario of half a megabyte against bare RON into the same types.

use criterion::Criterion;
use groundsign::scenario::RawScenario;

use super::{ground, median_of, ratio, timed};

pub(crate) fn measure(criterion: &mut Criterion) {
    let text = longest_text();
    println!("load: {:.2} MB of text", text.len() as f64 / 1e6);
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let mut group = criterion.benchmark_group("load");
    let bare = median_of(&mut group, "bare ron", || {
        let (raw, took) = timed(|| options.from_str::<RawScenario>(&text));
        raw.expect("the text is well formed");
        took
    });
    let checked = median_of(&mut group, "load and check", || {
        let copy = text.clone();
        timed(|| ground::load(copy)).1
    });
    group.finish();
    println!(
        "load: {:.1} ms, bare ron {:.1} ms; ratio {:.2} (goal 2.5)",
        checked.as_secs_f64() * 1e3,
        bare.as_secs_f64() * 1e3,
        ratio(checked, bare),
    );
}

/// As many houses as make half a megabyte.
fn longest_text() -> String {
    let (short, longer) = (ground::text(0).len(), ground::text(100).len());
    ground::text((500_000 - short) * 100 / (longer - short))
}
