//! Records of every format there has been, as their own builds wrote them, in `tests/fixtures/records/format-N/`.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use groundsign::record::capture::run_resumed;
use groundsign::record::loss::Why;
use groundsign::record::version::FORMAT;
use groundsign::record::version::OLDEST_FORMAT;
use groundsign::record::{Header, Mode, RecordError, reader, replay, resume};
use groundsign::scoring;
use groundsign::sim::Digest;
use groundsign::sim::action::{
    Acted, Answer, Channel, CheckRing, Means, Measure, Order, Refuge, SeenHow, Stance,
    TraineeAction,
};
use groundsign::sim::event::{Ending, Event, Told};
use groundsign::units::TICK_HZ;
use groundsign::vocabulary::{Impact, SignKind};
use serde_reflection::{ContainerFormat, Tracer, TracerConfig};

use super::{Planned, temporary};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/records")
}

/// The kept records of every format, each with its format.
fn records() -> Vec<(u32, PathBuf)> {
    let of_format = |format: u32| {
        let own = folder().join(format!("format-{format}"));
        let entries = std::fs::read_dir(&own).unwrap_or_else(|error| panic!("{own:?}: {error}"));
        let mut found: Vec<PathBuf> = entries
            .map(|entry| entry.expect("a record").path())
            .collect();
        found.sort();
        assert!(
            found.len() >= 4,
            "too few records of format {format} are kept"
        );
        found.into_iter().map(move |path| (format, path))
    };
    (OLDEST_FORMAT..=FORMAT).flat_map(of_format).collect()
}

/// Records whose own build led somebody nearer to something known, each with the second from which this build does not: a
/// follower walked on past the place of an incident, local people who were warned went home nearer to a second mark.
const LED_NEARER: [(&str, u32); 2] = [("first-lesson", 89), ("incident", 92)];

#[test]
fn a_record_of_every_format_is_opened_scored_and_replayed_to_the_bit() {
    for (format, path) in records() {
        let name = path
            .file_stem()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let bytes = std::fs::read(&path).expect("a fixture");
        assert_eq!(
            reader::parse(&bytes).expect("whole").format,
            format,
            "{path:?}"
        );
        let opened = reader::read(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
        let session = &opened.session;
        let torn = opened.loss.as_ref().map(|loss| &loss.why);
        assert_eq!(
            torn,
            (name == "broken-off").then_some(&Why::TornTail),
            "{name}"
        );
        let expected = match name.as_str() {
            "broken-off" => Ending::BrokenOff,
            "every-order" => Ending::TurnedBack,
            "first-lesson" | "incident-ahead" => Ending::HandedOver,
            "incident" => Ending::Incident,
            other => panic!("say here how {other} ended"),
        };
        assert_eq!(session.ending(), expected, "{name}");
        let card = scoring::score(session, &opened.doctrine.pack);
        assert_eq!(card.duration_s, session.last_tick.seconds());
        let report = replay(session);
        let led_nearer = LED_NEARER.iter().find(|(record, _)| *record == name);
        if let Some((_, from_s)) = led_nearer {
            let differs = report.first_difference.map(|difference| difference.tick);
            let differs_s = differs.map(|tick| tick.0 / TICK_HZ);
            assert_eq!(differs_s, Some(*from_s), "{name}");
            continue;
        }
        assert_eq!(report.first_difference, None, "{name}");
        assert_eq!(report.digests_compared as usize, session.digests.len() + 1);
    }
}

/// A patrol that an older program began is not lost to whoever has a newer one.
#[test]
fn a_record_of_an_older_format_is_gone_on_with_in_this_one() {
    let folder = temporary();
    let path = folder.path().join("old.gsrec");
    std::fs::copy(self::folder().join("format-1/broken-off.gsrec"), &path).expect("a fixture");
    let before = reader::read(&path).expect("a fixture").session;
    let mut resumed = resume(&path).expect("it replays to the bit");
    let mut trainee = Planned { until: 900, now: 0 };
    let captured = run_resumed(
        &mut resumed.patrol,
        resumed.session,
        &mut trainee,
        Some(&mut resumed.recorder),
        &mut |_| {},
    );
    assert_eq!(captured.write_error, None);
    drop(resumed.recorder);
    let bytes = std::fs::read(&path).expect("written");
    assert_eq!(reader::parse(&bytes).expect("whole").format, FORMAT);
    let session = reader::read(&path).expect("whole").session;
    assert_eq!(session.header, before.header);
    assert_eq!(session.actions[..before.actions.len()], before.actions);
    assert_eq!(session.digests[..before.digests.len()], before.digests);
    assert!(session.last_tick > before.last_tick);
    assert!(replay(&session).same());
    let left: Vec<_> = std::fs::read_dir(folder.path())
        .expect("a folder")
        .collect();
    assert_eq!(left.len(), 1, "nothing else is left: {left:?}");
}

#[test]
fn a_record_of_a_format_to_come_is_named_by_its_number() {
    let (_, path) = records().pop().expect("a record of this format");
    let mut bytes = std::fs::read(path).expect("a fixture");
    bytes[8..12].copy_from_slice(&(FORMAT + 1).to_le_bytes());
    let mut crc = flate2::Crc::new();
    crc.update(&bytes[..12]);
    bytes[12..16].copy_from_slice(&crc.sum().to_le_bytes());
    let refused = reader::parse(&bytes).expect_err("nobody can know that format");
    assert_eq!(refused, RecordError::OtherFormat { found: FORMAT + 1 });
}

/// Every type that a block holds, a line a type, and in it a line a field or a choice in the order of its number.
fn layout() -> Vec<(String, Vec<String>)> {
    let mut tracer = Tracer::new(TracerConfig::default());
    macro_rules! trace {
        ($($held:ty),+) => {
            $(tracer.trace_simple_type::<$held>().expect("plain data");)+
        };
    }
    trace!(
        Header,
        Acted,
        Event,
        Digest,
        Mode,
        TraineeAction,
        Stance,
        CheckRing,
        Order,
        Means,
        Refuge,
        Channel,
        Answer,
        SignKind,
        Impact,
        Measure,
        SeenHow,
        Told,
        Ending
    );
    let registry = tracer.registry().expect("every choice was met");
    registry
        .into_iter()
        .map(|(name, container)| match container {
            ContainerFormat::Enum(choices) => {
                let choice = |(number, named): (u32, serde_reflection::Named<_>)| {
                    format!("{number} {}: {:?}", named.name, named.value)
                };
                (
                    format!("enum {name}"),
                    choices.into_iter().map(choice).collect(),
                )
            }
            ContainerFormat::Struct(fields) => {
                let fields = fields
                    .into_iter()
                    .map(|field| format!("{}: {:?}", field.name, field.value));
                (format!("struct {name}"), fields.collect())
            }
            other => (format!("struct {name}"), vec![format!("{other:?}")]),
        })
        .collect()
}

/// postcard writes a choice as its number and fields by their place alone: one moved or put between would change what
/// every record says without anything noticing.
#[test]
fn what_a_block_holds_changes_only_at_the_end_of_a_list_of_choices() {
    let file = folder().join(format!("format-{FORMAT}.layout"));
    let now = layout();
    let mut text = String::new();
    for (name, lines) in &now {
        writeln!(text, "{name}").expect("memory");
        for line in lines {
            writeln!(text, "    {line}").expect("memory");
        }
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    let mut wrong = Vec::new();
    let mut kept_lines = kept.lines().peekable();
    while let Some(name) = kept_lines.next() {
        let mut before = Vec::new();
        while let Some(line) = kept_lines.next_if(|line| line.starts_with("    ")) {
            before.push(line.trim_start());
        }
        let Some((_, after)) = now.iter().find(|(other, _)| other == name) else {
            wrong.push(format!("{name} is gone"));
            continue;
        };
        let may_grow = name.starts_with("enum");
        let stays = after.len() >= before.len() && before.iter().zip(after).all(|(a, b)| a == b);
        if !stays || (!may_grow && after.len() > before.len()) {
            wrong.push(format!("{name} was {before:#?}, is {after:#?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "this is a new format of records (src/record/migrate.rs says how to make one): {}",
        wrong.join("\n")
    );
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, &text).expect("a fixture");
        return;
    }
    assert_eq!(
        text, kept,
        "set UPDATE_GOLDEN=1 once a choice was added at the end of its list"
    );
}
