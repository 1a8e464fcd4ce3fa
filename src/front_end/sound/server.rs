//! Linux: the sound server of the desktop (`PulseAudio`, or `PipeWire` in its place), spoken to without a C library. A thread
//! of its own waits for sounds; when there is no server it says so once and ends.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};

use bevy::prelude::warn;
use bevy::tasks::block_on;
use pulseaudio::{AsPlaybackSource, Client, protocol};

use super::{Heard, Player, RATE_HZ};
use crate::text::Message;

/// Sounds that wait at most; more than that are dropped, since they would come too late to tell anything.
const MOST_WAITING: usize = 3;

/// The sound server.
pub(super) struct Server(SyncSender<Vec<f32>>);

impl Server {
    /// Starts the thread; none when it cannot be started.
    pub(super) fn start(state: Arc<Mutex<Heard>>) -> Option<Self> {
        let (sender, sounds) = sync_channel(MOST_WAITING);
        std::thread::Builder::new()
            .name("sounds".to_owned())
            .spawn(move || serve(&sounds, &state))
            .inspect_err(|error| warn!("sounds cannot be played: {error}"))
            .ok()?;
        Some(Self(sender))
    }
}

impl Player for Server {
    fn play(&self, samples: Vec<f32>) {
        // A full queue or an ended thread drops the sound.
        let _ = self.0.try_send(samples);
    }
}

fn tell(state: &Mutex<Heard>, heard: Heard) {
    if let Ok(mut state) = state.lock() {
        *state = heard;
    }
}

fn serve(sounds: &Receiver<Vec<f32>>, state: &Mutex<Heard>) {
    let client = match Client::from_env(c"Groundsign") {
        Ok(client) => client,
        Err(error) => {
            let why = Message::new("sound-no-server").with("why", error.to_string());
            tell(state, Heard::Silent(why));
            return;
        }
    };
    tell(state, Heard::Plays);
    while let Ok(samples) = sounds.recv() {
        if let Err(error) = block_on(play(&client, samples)) {
            let why = Message::new("sound-no-server").with("why", error.to_string());
            tell(state, Heard::Silent(why));
            return;
        }
    }
}

async fn play(client: &Client, samples: Vec<f32>) -> Result<(), pulseaudio::ClientError> {
    let bytes: Vec<u8> = samples
        .into_iter()
        .flat_map(|sample| {
            let whole = (sample.clamp(-1.0, 1.0) * f32::from(i16::MAX)) as i16;
            whole.to_le_bytes()
        })
        .collect();
    let mut at = 0;
    let source = move |buffer: &mut [u8]| {
        let count = buffer.len().min(bytes.len() - at);
        buffer[..count].copy_from_slice(&bytes[at..at + count]);
        at += count;
        count
    };
    let params = protocol::PlaybackStreamParams {
        sample_spec: protocol::SampleSpec {
            format: protocol::SampleFormat::S16Le,
            channels: 1,
            sample_rate: RATE_HZ,
        },
        channel_map: protocol::ChannelMap::mono(),
        cvolume: Some(protocol::ChannelVolume::norm(1)),
        sink_name: Some(protocol::DEFAULT_SINK.to_owned()),
        ..Default::default()
    };
    let stream = client
        .create_playback_stream(params, source.as_playback_source())
        .await?;
    stream.play_all().await
}
