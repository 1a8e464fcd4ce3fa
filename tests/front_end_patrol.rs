//! The patrol in the window, without a window: keys, buttons, steering, report form, coach. One file a subject.

#![cfg(feature = "gui")]

#[path = "front_end_patrol/class.rs"]
mod class;
#[path = "common/engine.rs"]
mod engine;
#[path = "front_end_patrol/keys.rs"]
mod keys;
#[path = "front_end_patrol/map.rs"]
mod map;
#[path = "front_end_patrol/marks.rs"]
mod marks;
#[path = "front_end_patrol/modes.rs"]
mod modes;
#[path = "front_end_patrol/orders.rs"]
mod orders;
#[path = "front_end_patrol/panels.rs"]
mod panels;
#[path = "common/patrol.rs"]
mod patrol;
#[path = "common/reach.rs"]
mod reach;
#[path = "front_end_patrol/record.rs"]
mod record;
#[path = "front_end_patrol/time.rs"]
mod time;
#[path = "front_end_patrol/walking.rs"]
mod walking;
