//! Display names: the author's name in the reader's language, else the short name.

use super::RawScenario;
use super::schema::{Device, HarmlessEvidence, Holding, Look, LookAlike, Role, Waypoint};
use crate::text::{Message, Text};

/// Short names that are only a role.
const JOBS: [&str; 8] = [
    "leader",
    "second",
    "second-in-command",
    "signaller",
    "medic",
    "interpreter",
    "observer",
    "soldier",
];

impl Waypoint {
    /// Display name for the route card, the map and the log.
    pub fn called(&self) -> Text {
        named(&self.name, &self.id)
    }
}

impl Device {
    /// Display name for the debrief.
    pub fn called(&self) -> Text {
        named(&self.name, &self.id)
    }
}

impl LookAlike {
    /// Display name for the debrief.
    pub fn called(&self) -> Text {
        named(&self.name, &self.id)
    }

    /// The sentence that says what shows that it is harmless; none when the scenario does not say.
    pub fn shown(&self) -> Option<Message> {
        let named = self.shown_by.iter().copied().map(HarmlessEvidence::called);
        let things = named.reduce(|before, next| {
            Message::new("report-list")
                .with("before", before)
                .with("next", next)
        })?;
        Some(Message::new("shown-by").with("things", things))
    }
}

impl HarmlessEvidence {
    /// Its name within a sentence.
    pub fn called(self) -> Message {
        Message::new(match self {
            Self::AtWork => "shown-by-at-work",
            Self::Owner => "shown-by-owner",
            Self::ChildrenAtPlay => "shown-by-children-at-play",
            Self::Angler => "shown-by-angler",
            Self::Prayer => "shown-by-prayer",
            Self::Feast => "shown-by-feast",
            Self::Goats => "shown-by-goats",
            Self::Cattle => "shown-by-cattle",
            Self::MoreAlike => "shown-by-more-alike",
            Self::Barrow => "shown-by-barrow",
            Self::Tools => "shown-by-tools",
            Self::Pipes => "shown-by-pipes",
            Self::Sacks => "shown-by-sacks",
            Self::Cans => "shown-by-cans",
            Self::Pots => "shown-by-pots",
            Self::Fireplace => "shown-by-fireplace",
            Self::Furniture => "shown-by-furniture",
            Self::Laundry => "shown-by-laundry",
            Self::Tent => "shown-by-tent",
            Self::RubbishHeap => "shown-by-rubbish-heap",
            Self::SandDrift => "shown-by-sand-drift",
            Self::HayRows => "shown-by-hay-rows",
            Self::CropRows => "shown-by-crop-rows",
            Self::OpenBonnet => "shown-by-open-bonnet",
            Self::OpenDoors => "shown-by-open-doors",
        })
    }
}

impl Look {
    /// Its name in stable ids of messages and widgets: `danger-sign`.
    pub fn name(self) -> &'static str {
        match self {
            Self::DangerSign => "danger-sign",
            Self::Tape => "tape",
            Self::CrossedSticks => "crossed-sticks",
            Self::Stones => "stones",
            Self::Cloth => "cloth",
            Self::PaintMark => "paint-mark",
            Self::DisturbedSoil => "disturbed-soil",
            Self::ColourPatch => "colour-patch",
            Self::FlattenedPlants => "flattened-plants",
            Self::TransferredSoil => "transferred-soil",
            Self::Litter => "litter",
            Self::Line => "line",
            Self::MovedMasonry => "moved-masonry",
            Self::Tracks => "tracks",
            Self::Object => "object",
            Self::Vehicle => "vehicle",
            Self::DeadAnimal => "dead-animal",
            Self::OvergrownWay => "overgrown-way",
            Self::Crater => "crater",
            Self::Position => "position",
            Self::Wreck => "wreck",
            Self::EmptyPlace => "empty-place",
            Self::PeopleAvoiding => "people-avoiding",
            Self::Watcher => "watcher",
            Self::Munition => "munition",
            Self::SpentCases => "spent-cases",
            Self::ScrapMetal => "scrap-metal",
        }
    }

    /// Display name.
    pub fn called(self) -> Message {
        Message::new(format!("look-{}", self.name()))
    }
}

impl RawScenario {
    /// The sources whose licence asks for them to be named wherever the scenario goes.
    pub fn credits(&self) -> Vec<String> {
        let credits = self.sources.iter().map(|source| source.trim());
        credits
            .filter(|source| source.starts_with('©'))
            .map(str::to_owned)
            .collect()
    }

    /// Display name of a device, by short name.
    pub fn device_called(&self, id: &str) -> Text {
        let mut holdings = self.sites.iter().flat_map(|site| &site.may_hold);
        let device = holdings.find_map(|chance| match &chance.what {
            Holding::Device(device) if device.id == id => Some(device),
            _ => None,
        });
        device.map_or_else(|| Text::english(id), Device::called)
    }

    /// Display name of a person, by short name.
    pub fn person_called(&self, id: &str) -> Message {
        let member = self.patrol.people.iter().find(|member| member.id == id);
        let civilian = self.civilians.iter().find(|civilian| civilian.id == id);
        let name = member
            .map(|member| &member.name)
            .or(civilian.map(|civilian| &civilian.name))
            .filter(|name| !name.0.is_empty());
        if let Some(name) = name {
            return Message::new("person-named").with("name", name);
        }
        let role = Message::new(member.map_or("role-civilian", |member| role_word(member.role)));
        let stem = id.trim_end_matches(|letter: char| letter.is_ascii_digit() || letter == '-');
        let number = id[stem.len()..].trim_start_matches('-');
        match (JOBS.contains(&stem), number) {
            (true, "") => role,
            (true, number) => Message::new("person-number")
                .with("role", role)
                .with("number", number),
            (false, _) => Message::new("person-and-role")
                .with("name", id)
                .with("role", role),
        }
    }
}

fn role_word(role: Role) -> &'static str {
    match role {
        Role::Leader => "role-leader",
        Role::SecondInCommand => "role-second",
        Role::Signaller => "role-signaller",
        Role::Medic => "role-medic",
        Role::Interpreter => "role-interpreter",
        Role::Observer => "role-observer",
        Role::Soldier => "role-soldier",
    }
}

fn named(name: &Text, id: &str) -> Text {
    if name.0.is_empty() {
        Text::english(id)
    } else {
        name.clone()
    }
}
