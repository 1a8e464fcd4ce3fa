//! Sound effects: a few short synthesised tones, so that events can be heard without a look. Played by a thread of
//! its own: on Linux through the sound server, elsewhere through the system. Sound never blocks the window, and
//! nothing is lost without it: every sound has a caption or a log line.
//!
//! | sound | words |
//! |---|---|
//! | [`Sound::Radio`] | the message itself |
//! | [`Sound::Mark`], [`Sound::Order`], [`Sound::Warning`], [`Sound::Done`] | the line of the log |
//! | [`Sound::Steps`] | "(steps)", when one moves off |

#[cfg(target_os = "linux")]
mod server;
#[cfg(not(target_os = "linux"))]
mod speakers;

use std::f32::consts::TAU;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::sync::{Arc, Mutex};

use bevy::prelude::*;

use super::hud::captions::{Kind, Log, Said};
use super::patrolling::{PatrolEvent, Patrolling};
use super::settings::Settings;
use crate::sim::event::Event;
use crate::text::Message as Sentence;

/// Sample rate, hertz.
pub const RATE_HZ: u32 = 22_050;

/// Interval of footsteps while walking, seconds.
const STEPS_EVERY_S: f32 = 1.2;

/// A sound effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sound {
    /// Radio opening: two clicks.
    Radio,
    /// Mark: a short high tone.
    Mark,
    /// Order: two rising tones.
    Order,
    /// Warning: a whistle.
    Warning,
    /// Completion: a falling tone.
    Done,
    /// Two steps.
    Steps,
}

impl Sound {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Radio,
        Self::Mark,
        Self::Order,
        Self::Warning,
        Self::Done,
        Self::Steps,
    ];

    /// Mono samples at full volume, between -1 and 1 at [`RATE_HZ`].
    pub fn samples(self) -> Vec<f32> {
        match self {
            Self::Radio => join(&[click(0.02), rest(0.06), click(0.02), rest(0.02)]),
            Self::Mark => tone(880.0, 880.0, 0.12, 0.5),
            Self::Order => join(&[tone(440.0, 440.0, 0.09, 0.5), tone(660.0, 660.0, 0.12, 0.5)]),
            Self::Warning => join(&[
                tone(1_500.0, 2_100.0, 0.25, 0.6),
                tone(2_100.0, 1_500.0, 0.3, 0.6),
            ]),
            Self::Done => tone(520.0, 390.0, 0.18, 0.4),
            Self::Steps => join(&[step(), rest(0.45), step()]),
        }
    }

    /// The sound of an event.
    pub fn of(event: &Event) -> Option<Self> {
        Some(match event {
            Event::Marked { .. } => Self::Mark,
            Event::Ordered(_) | Event::CordonPosted { .. } => Self::Order,
            Event::Warned => Self::Warning,
            Event::PostManned { .. } | Event::SpecialistsCame | Event::HandedOver => Self::Done,
            Event::Transmitted { .. } => Self::Radio,
            _ => return None,
        })
    }
}

fn join(parts: &[Vec<f32>]) -> Vec<f32> {
    parts.concat()
}

fn rest(seconds: f32) -> Vec<f32> {
    vec![0.0; (seconds * RATE_HZ as f32) as usize]
}

/// A tone gliding between two pitches, with soft attack and decay.
fn tone(from_hz: f32, to_hz: f32, seconds: f32, loud: f32) -> Vec<f32> {
    let count = (seconds * RATE_HZ as f32) as usize;
    let mut phase = 0.0_f32;
    (0..count)
        .map(|at| {
            let share = at as f32 / count as f32;
            phase = (phase + (from_hz + (to_hz - from_hz) * share) / RATE_HZ as f32).fract();
            let swell = (share / 0.1).min((1.0 - share) / 0.3).clamp(0.0, 1.0);
            (phase * TAU).sin() * swell * loud
        })
        .collect()
}

/// Deterministic noise.
fn noise(at: usize) -> f32 {
    let mixed = (at as u32)
        .wrapping_mul(0x9E37_79B9)
        .rotate_left(13)
        .wrapping_mul(0x85EB_CA6B);
    (mixed >> 8) as f32 / 8_388_608.0 - 1.0
}

fn click(seconds: f32) -> Vec<f32> {
    let count = (seconds * RATE_HZ as f32) as usize;
    (0..count)
        .map(|at| noise(at) * 0.4 * (1.0 - at as f32 / count as f32))
        .collect()
}

/// A footstep: dull and soft.
fn step() -> Vec<f32> {
    let count = (0.12 * RATE_HZ as f32) as usize;
    let mut dull = 0.0;
    (0..count)
        .map(|at| {
            dull += (noise(at) - dull) * 0.12;
            let fade = 1.0 - at as f32 / count as f32;
            dull * fade * fade * 0.5
        })
        .collect()
}

/// Length of the queue; further sounds are dropped, since they would be too late to mean anything.
const MOST_WAITING: usize = 3;

/// State of the audio output.
#[derive(Debug, Clone, Default)]
pub enum Heard {
    /// Not known yet.
    #[default]
    Unknown,
    /// Working.
    Plays,
    /// Why there is none, as a message.
    Silent(Sentence),
}

/// The sounds of the window.
#[derive(Resource, Default)]
pub struct Sounds {
    waiting: Option<SyncSender<Vec<f32>>>,
    state: Arc<Mutex<Heard>>,
    since_steps_s: f32,
    walked: bool,
}

impl Sounds {
    /// Why there is no sound, if so: for the settings screen.
    pub fn silent_because(&self) -> Option<Sentence> {
        match self.state.lock().as_deref() {
            Ok(Heard::Silent(why)) => Some(why.clone()),
            _ => None,
        }
    }

    /// Plays a sound at the volume of the settings.
    pub fn play(&self, sound: Sound, settings: &Settings) {
        let loud = f32::from(settings.volume_percent.min(100)) / 100.0;
        if let Some(waiting) = &self.waiting
            && loud > 0.0
        {
            let samples = sound.samples().into_iter().map(|sample| sample * loud);
            // A full queue or an ended thread drops the sound.
            let _ = waiting.try_send(samples.collect());
        }
    }
}

/// Publishes the state of the audio output.
fn tell(state: &Mutex<Heard>, heard: Heard) {
    if let Ok(mut state) = state.lock() {
        *state = heard;
    }
}

/// Starts the audio thread, once there is a window.
fn begin(mut sounds: ResMut<Sounds>) {
    #[cfg(target_os = "linux")]
    use server::serve;
    #[cfg(not(target_os = "linux"))]
    use speakers::serve;

    let (waiting, played) = sync_channel(MOST_WAITING);
    let state = Arc::clone(&sounds.state);
    let started = std::thread::Builder::new()
        .name("sounds".to_owned())
        .spawn(move || serve(&played, &state));
    match started {
        Ok(_) => sounds.waiting = Some(waiting),
        Err(error) => warn!("sounds cannot be played: {error}"),
    }
}

fn follow(
    time: Res<Time>,
    settings: Res<Settings>,
    patrolling: Res<Patrolling>,
    mut happened: MessageReader<PatrolEvent>,
    mut said: MessageWriter<Said>,
    mut sounds: ResMut<Sounds>,
    log: Res<Log>,
    mut heard_lines: Local<usize>,
) {
    for PatrolEvent { event, .. } in happened.read() {
        if let Some(sound) = Sound::of(event) {
            sounds.play(sound, &settings);
        }
        if matches!(event, Event::MovedOff { .. }) {
            said.write(Said::sound(Sentence::new("sound-steps")));
        }
    }
    let radio = log
        .lines
        .iter()
        .filter(|line| line.kind == Kind::Radio)
        .count();
    if radio > *heard_lines {
        sounds.play(Sound::Radio, &settings);
    }
    *heard_lines = radio;
    let walks = !patrolling.view().still && !patrolling.paused;
    let sounds = sounds.bypass_change_detection();
    sounds.since_steps_s += time.delta_secs();
    if walks && (sounds.since_steps_s >= STEPS_EVERY_S || !sounds.walked) {
        sounds.since_steps_s = 0.0;
        sounds.play(Sound::Steps, &settings);
    }
    sounds.walked = walks;
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Sounds>()
        .add_systems(
            Startup,
            begin.run_if(any_with_component::<bevy::window::PrimaryWindow>),
        )
        .add_systems(
            Update,
            follow
                .in_set(super::hud::HudShows)
                .after(super::hud::captions::follow),
        );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sound_is_short_and_never_too_loud() {
        for sound in Sound::ALL {
            let samples = sound.samples();
            assert!(
                samples.len() > 500 && samples.len() < RATE_HZ as usize,
                "{sound:?}"
            );
            let loudest = samples
                .iter()
                .fold(0.0_f32, |most, one| most.max(one.abs()));
            assert!((0.01..=0.7).contains(&loudest), "{sound:?}: {loudest}");
            assert!(
                samples[samples.len() - 1].abs() < 0.05,
                "{sound:?} ends with a crack"
            );
        }
    }
}
