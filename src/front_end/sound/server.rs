//! Linux: the desktop's sound server (`PulseAudio`, or `PipeWire` in its place), without a C library. Without a
//! server it reports so once and ends.

use std::sync::Mutex;
use std::sync::mpsc::Receiver;

use bevy::tasks::block_on;
use pulseaudio::{AsPlaybackSource, Client, protocol};

use super::{Heard, RATE_HZ, tell};
use crate::text::Message;

/// Plays sounds until the sender is dropped.
pub(super) fn serve(sounds: &Receiver<Vec<f32>>, state: &Mutex<Heard>) {
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
