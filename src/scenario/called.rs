//! Display names: the author's name in the reader's language, else the short name.

use super::RawScenario;
use super::schema::{Device, Holding, LookAlike, Role, Waypoint};
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
}

impl RawScenario {
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
