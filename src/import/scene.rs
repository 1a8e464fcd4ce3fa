//! The scenario of a track: the route cut to a patrol's length, the land around it, and a first pair of sites.

use std::path::Path;

use super::Misread;
use super::crossings::vulnerable_points;
use super::frame::Frame;
use super::heights::heights;
use super::land::Land;
use super::plan::Plan;
use super::request::{Sources, Wishes, Words};
use super::track::Track;
use super::way::Way;
use super::written::{Sites, Written};
use crate::text::Message;
use crate::units::place::length_m;

/// The scenario.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Its text.
    pub text: String,
    /// The height map beside it: its name and its bytes.
    pub height_map: Option<(String, Vec<u8>)>,
    /// What a reader should know: what was cut, filled and left out.
    pub notes: Vec<Message>,
}

/// Length of a track as it would be walked, metres. `tolerance_m` is how far the route may leave it.
pub fn walk_m(track: &Track, tolerance_m: Option<f32>) -> f32 {
    let longest = track.longest();
    let frame = longest.and_then(|line| Frame::at(*line.fixes.first()?));
    longest.zip(frame).map_or(0.0, |(line, frame)| {
        length_m(&Way::of(line, &frame, tolerance_m).line)
    })
}

/// Composes a scenario. `skeleton` is the text of a scenario whose texts and items it takes; `path` is where it will be.
pub fn compose(
    sources: &Sources,
    wishes: &Wishes,
    words: &Words,
    skeleton: &str,
    path: &Path,
) -> Result<Scene, Misread> {
    let plan = Plan::of(sources, wishes)?;
    let mut notes = plan.notes.clone();
    let ground = Land::around(&plan, sources, &mut notes);
    let heights = heights(&plan, sources, wishes, &mut notes);
    let points = vulnerable_points(&plan, &ground, words);
    let written = Written {
        plan: &plan,
        ground: &ground,
        heights: heights.as_ref(),
        points: &points,
        sources,
        wishes,
        words,
        skeleton,
    };
    let attachments: Vec<(String, Vec<u8>)> =
        heights.iter().map(|heights| heights.file.clone()).collect();
    let sites = written.sites(path, &attachments);
    if matches!(sites, Sites::Harmless(_)) {
        notes.push(Message::new("import-without-item"));
    }
    if let Some((date, time, zone)) = written.when() {
        notes.push(
            Message::new("import-when")
                .with("date", date)
                .with("time", time)
                .with("zone", zone.letter().to_string()),
        );
    }
    let line = sources.track.1.longest();
    if sources.elevation.is_empty() && line.is_some_and(|line| line.has_elevations) {
        notes.push(Message::new("import-elevations"));
    }
    let text = written.text(sites).map_err(|error| {
        Misread::from(Message::new("cli-failed").with("why", error.to_string()))
    })?;
    Ok(Scene {
        text,
        height_map: attachments.into_iter().next(),
        notes,
    })
}
