//! The variation patrolled: sites drawn, devices placed, every id fixed.

use std::collections::BTreeMap;
use std::sync::Arc;

use bevy::math::ops;
use rand::{Rng, RngExt, SeedableRng};
use rand_pcg::Pcg64Mcg;
use serde::{Deserialize, Serialize};

use super::Scenario;
use super::schema::{Civilian, Device, Holding, LookAlike, Member, Sign, Site};
use crate::text::Message;
use crate::units::Point;

macro_rules! index_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub struct $name(pub u16);

        impl $name {
            /// Index in the exercise's list.
            pub fn index(self) -> usize {
                usize::from(self.0)
            }
        }
    };
}

index_id!(
    /// A person of the exercise: the patrol in order of march, then the civilians.
    PersonId
);
index_id!(
    /// A device of the exercise.
    DeviceId
);
index_id!(
    /// A look-alike of the exercise.
    LookAlikeId
);
index_id!(
    /// A sign of the exercise, of any owner.
    SignId
);

/// A seat at the controls, by index in [`Exercise::seats`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Seat(pub u8);

impl Seat {
    /// The leader's seat, which every exercise has.
    pub const LEADER: Self = Self(0);

    /// Index in the exercise's list.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// The person in the leader's seat: the first in the order of march.
pub const LEADER: PersonId = PersonId(0);

/// What a sign belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Owner {
    /// A device.
    Device(DeviceId),
    /// A look-alike.
    LookAlike(LookAlikeId),
}

/// A sign in its exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedSign {
    /// Its id.
    pub id: SignId,
    /// What it belongs to.
    pub owner: Owner,
    /// What it is.
    pub sign: Sign,
    /// The inject that reveals it; visible from the start when none.
    pub revealed_by: Option<usize>,
}

/// A device in its exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedDevice {
    /// Its id.
    pub id: DeviceId,
    /// The site that holds it.
    pub site: usize,
    /// What it is.
    pub device: Device,
    /// The device it is a second item to.
    pub secondary_to: Option<DeviceId>,
    /// Its signs.
    pub signs: Vec<SignId>,
}

/// A look-alike in its exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedLookAlike {
    /// Its id.
    pub id: LookAlikeId,
    /// The site that holds it.
    pub site: usize,
    /// What it is.
    pub look_alike: LookAlike,
    /// Its signs.
    pub signs: Vec<SignId>,
}

/// One of the exercise's people.
#[derive(Debug, Clone, PartialEq)]
pub enum Person {
    /// Of the patrol.
    Patrol(Member),
    /// A local.
    Civilian(Civilian),
}

/// One variation of a scenario.
#[derive(Debug, Clone)]
pub struct Exercise {
    /// The scenario it was drawn from.
    pub scenario: Arc<Scenario>,
    /// The seed.
    pub seed: u64,
    /// Devices drawn, in site order.
    pub devices: Vec<PlacedDevice>,
    /// Look-alikes drawn, in site order.
    pub look_alikes: Vec<PlacedLookAlike>,
    /// Sites that hold nothing, by index.
    pub empty_sites: Vec<usize>,
    /// Every sign of `devices` and `look_alikes`.
    pub signs: Vec<PlacedSign>,
    /// The patrol in order of march, then the civilians.
    pub people: Vec<Person>,
    /// The person controlled from each seat.
    pub seats: Vec<PersonId>,
    /// The seat that is scored.
    pub scored: Seat,
}

/// A random generator for one purpose. Its stream depends on scenario, seed and purpose only, so that a new purpose
/// shifts no other.
pub fn stream(scenario_id: &str, seed: u64, purpose: &str) -> Pcg64Mcg {
    let mut hasher = blake3::Hasher::new();
    for part in [
        scenario_id.as_bytes(),
        &seed.to_le_bytes(),
        purpose.as_bytes(),
    ] {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part);
    }
    let mut seed_bytes = [0; 16];
    seed_bytes.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
    Pcg64Mcg::from_seed(seed_bytes)
}

impl Exercise {
    /// Draws one variation. The same scenario and seed give the same exercise.
    pub fn draw(scenario: Arc<Scenario>, seed: u64) -> Self {
        let chosen = choose_holdings(&scenario, seed);
        let mut exercise = Self {
            people: people_of(&scenario),
            seats: vec![LEADER],
            scored: Seat::LEADER,
            seed,
            devices: Vec::new(),
            look_alikes: Vec::new(),
            empty_sites: Vec::new(),
            signs: Vec::new(),
            scenario: Arc::clone(&scenario),
        };
        for (site, choice) in chosen.iter().enumerate() {
            match choice.map(|chance| &scenario.sites[site].may_hold[chance].what) {
                Some(Holding::Device(device)) => exercise.place_device(site, device),
                Some(Holding::LookAlike(look_alike)) => exercise.place_look_alike(site, look_alike),
                Some(Holding::Nothing) | None => exercise.empty_sites.push(site),
            }
        }
        let by_name: BTreeMap<String, DeviceId> = exercise
            .devices
            .iter()
            .map(|placed| (placed.device.id.clone(), placed.id))
            .collect();
        for placed in &mut exercise.devices {
            placed.secondary_to = placed
                .device
                .secondary_to
                .as_ref()
                .and_then(|primary| by_name.get(primary).copied());
        }
        exercise
    }

    /// A random generator for one purpose of this exercise.
    pub fn stream(&self, purpose: &str) -> Pcg64Mcg {
        stream(&self.scenario.id, self.seed, purpose)
    }

    /// The trainee: the person in the scored seat.
    pub fn trainee(&self) -> PersonId {
        self.seats[self.scored.index()]
    }

    /// Size of the patrol; persons with a lower index are the patrol, the others civilians.
    pub fn patrol_size(&self) -> usize {
        self.scenario.patrol.people.len()
    }

    /// The short name of a person.
    pub fn person_name(&self, id: PersonId) -> &str {
        match &self.people[id.index()] {
            Person::Patrol(member) => &member.id,
            Person::Civilian(civilian) => &civilian.id,
        }
    }

    /// Display name of a person.
    pub fn person_called(&self, id: PersonId) -> Message {
        self.scenario.person_called(self.person_name(id))
    }

    /// The person of a short name.
    pub fn person(&self, name: &str) -> Option<PersonId> {
        let index =
            (0..self.people.len()).find(|&i| self.person_name(PersonId(i as u16)) == name)?;
        Some(PersonId(index as u16))
    }

    /// The route's waypoints as a line.
    pub fn route_line(&self) -> Vec<Point> {
        self.scenario.route.line()
    }

    fn place_device(&mut self, site: usize, device: &Device) {
        let id = DeviceId(self.devices.len() as u16);
        let revealed_by = self.scenario.injects.iter().position(|inject| {
            matches!(&inject.what, super::schema::Happening::Reveal { device: named } if *named == device.id)
        });
        let signs = self.place_signs(&device.signs, Owner::Device(id), revealed_by);
        self.devices.push(PlacedDevice {
            id,
            site,
            device: device.clone(),
            secondary_to: None,
            signs,
        });
    }

    fn place_look_alike(&mut self, site: usize, look_alike: &LookAlike) {
        let id = LookAlikeId(self.look_alikes.len() as u16);
        let signs = self.place_signs(&look_alike.signs, Owner::LookAlike(id), None);
        self.look_alikes.push(PlacedLookAlike {
            id,
            site,
            look_alike: look_alike.clone(),
            signs,
        });
    }

    fn place_signs(
        &mut self,
        signs: &[Sign],
        owner: Owner,
        revealed_by: Option<usize>,
    ) -> Vec<SignId> {
        signs
            .iter()
            .map(|sign| {
                let id = SignId(self.signs.len() as u16);
                self.signs.push(PlacedSign {
                    id,
                    owner,
                    sign: sign.clone(),
                    revealed_by,
                });
                id
            })
            .collect()
    }
}

fn people_of(scenario: &Scenario) -> Vec<Person> {
    let patrol = scenario.patrol.people.iter().cloned().map(Person::Patrol);
    let civilians = scenario.civilians.iter().cloned().map(Person::Civilian);
    patrol.chain(civilians).collect()
}

/// The chance drawn for each site, by index. First the number of primary devices, then the sites that hold them, by
/// device weight; then secondaries follow their primaries by their own weight; every other site draws from its
/// remaining chances. Each site has its own random streams, so that adding or removing a site changes no other site's
/// draw unless a device moves.
fn choose_holdings(scenario: &Scenario, seed: u64) -> Vec<Option<usize>> {
    let sites = &scenario.sites;
    let mut chosen: Vec<Option<usize>> = vec![None; sites.len()];
    let mut drawn: Vec<&str> = Vec::new();

    let mut count_stream = stream(&scenario.id, seed, "device count");
    let (fewest, most) = (scenario.draw.fewest_devices, scenario.draw.most_devices);
    let wanted = count_stream.random_range(fewest..=most.max(fewest));
    for site in device_sites(scenario, seed, wanted as usize) {
        let mut own_stream = site_stream(scenario, seed, "device", site);
        let chance = pick_chance(&mut own_stream, &sites[site], is_primary);
        chosen[site] = chance;
        drawn.extend(chance.and_then(|chance| device_at(&sites[site], chance)));
    }
    for (site, choice) in chosen.iter_mut().enumerate() {
        if choice.is_some() {
            continue;
        }
        let mut own_stream = site_stream(scenario, seed, "site", site);
        *choice = pick_chance(&mut own_stream, &sites[site], |what| match what {
            Holding::Device(device) => device
                .secondary_to
                .as_deref()
                .is_some_and(|primary| drawn.contains(&primary)),
            Holding::Nothing | Holding::LookAlike(_) => true,
        });
    }
    chosen
}

/// The `wanted` sites that hold a primary device, in site order: weighted sampling without replacement, by device
/// weight. Each site gets an exponential arrival time with the weight as rate, and the earliest are taken, which is
/// equivalent to drawing one by one (Efraimidis and Spirakis 2006, doi 10.1016/j.ipl.2005.11.003).
/// A site that the draw does not allow beside one taken before is passed over.
fn device_sites(scenario: &Scenario, seed: u64, wanted: usize) -> Vec<usize> {
    let mut rings: Vec<(f32, usize)> = (0..scenario.sites.len())
        .filter_map(|site| {
            let weight = primary_weight(&scenario.sites[site]);
            let share: f32 = site_stream(scenario, seed, "device site", site).random();
            (weight > 0.0).then(|| (-ops::ln(1.0 - share) / weight, site))
        })
        .collect();
    rings.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut sites: Vec<usize> = Vec::new();
    for (_, site) in rings {
        if sites.len() == wanted {
            break;
        }
        let all = &scenario.sites;
        if sites
            .iter()
            .all(|taken| scenario.draw.allows(&all[*taken], &all[site]))
        {
            sites.push(site);
        }
    }
    sites.sort_unstable();
    sites
}

fn site_stream(scenario: &Scenario, seed: u64, purpose: &str, site: usize) -> Pcg64Mcg {
    let purpose = format!("{purpose} {}", scenario.sites[site].id);
    stream(&scenario.id, seed, &purpose)
}

fn is_primary(what: &Holding) -> bool {
    matches!(what, Holding::Device(device) if device.secondary_to.is_none())
}

fn device_at(site: &Site, chance: usize) -> Option<&str> {
    match &site.may_hold[chance].what {
        Holding::Device(device) => Some(&device.id),
        Holding::Nothing | Holding::LookAlike(_) => None,
    }
}

fn primary_weight(site: &Site) -> f32 {
    site.may_hold
        .iter()
        .filter(|chance| is_primary(&chance.what))
        .map(|chance| chance.weight)
        .sum()
}

fn pick_chance(
    rng: &mut Pcg64Mcg,
    site: &Site,
    wanted: impl Fn(&Holding) -> bool,
) -> Option<usize> {
    let weights: Vec<f32> = site
        .may_hold
        .iter()
        .map(|chance| {
            if wanted(&chance.what) {
                chance.weight
            } else {
                0.0
            }
        })
        .collect();
    pick(rng, &weights)
}

/// A weighted random index; none when no weight is positive.
fn pick(rng: &mut impl Rng, weights: &[f32]) -> Option<usize> {
    let total: f32 = weights.iter().sum();
    let mut left = rng.random::<f32>() * total;
    let mut last = None;
    for (index, &weight) in weights.iter().enumerate() {
        if weight > 0.0 {
            last = Some(index);
            if left < weight {
                return last;
            }
            left -= weight;
        }
    }
    last
}
