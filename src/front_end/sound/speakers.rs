//! Windows and macOS: the system's audio output. Without a device it reports so once and ends.

use std::num::NonZero;
use std::sync::Mutex;
use std::sync::mpsc::Receiver;

use rodio::DeviceSinkBuilder;
use rodio::buffer::SamplesBuffer;

use super::{Heard, RATE_HZ, tell};
use crate::text::Message;

/// Plays sounds until the sender is dropped.
pub(super) fn serve(sounds: &Receiver<Vec<f32>>, state: &Mutex<Heard>) {
    let mut device = match DeviceSinkBuilder::open_default_sink() {
        Ok(device) => device,
        Err(error) => {
            let why = Message::new("sound-no-server").with("why", error.to_string());
            tell(state, Heard::Silent(why));
            return;
        }
    };
    device.log_on_drop(false);
    tell(state, Heard::Plays);
    let rate_hz = NonZero::new(RATE_HZ).expect("a rate above zero");
    while let Ok(samples) = sounds.recv() {
        device
            .mixer()
            .add(SamplesBuffer::new(NonZero::<u16>::MIN, rate_hz, samples));
    }
}
