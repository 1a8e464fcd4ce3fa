//! Prints the content of a scenario for the instructor: task, route, patrol, and what each site may hold.

mod local_people;

use anstyle::Style;

use super::layout::{Column, FAINT, HALF, TerminalText, padded, styled};
use super::wording;
use crate::doctrine::Pack;
use crate::scenario::exercise::Exercise;
use crate::scenario::schema::{Device, Happening, Holding, Sign, Site};
use crate::scenario::{RawScenario, Scenario, defaults};
use crate::text::{Catalogue, Message, Text};
use crate::units::Point;
use crate::units::grid::GridFrame;
use crate::units::place::length_m;

/// The scenario for a terminal of this width; with a variation drawn, that variation's content.
pub fn printed(
    scenario: &Scenario,
    pack: &Pack,
    drawn: Option<&Exercise>,
    catalogue: &Catalogue,
    width: usize,
) -> String {
    let mut print = Print {
        page: TerminalText::new(width),
        scenario,
        pack,
        catalogue,
    };
    print.front(drawn);
    print.task();
    print.route();
    print.patrol();
    print.sites(drawn);
    print.people_and_injects();
    print.objectives();
    // A key is printed for one patrol; what the file leaves to the program is for whoever writes it.
    if drawn.is_none() {
        print.left_out(&scenario.origin().text);
    }
    print.page.gap();
    print
        .page
        .paragraph(0, &catalogue.word("show-instructor-only"), FAINT);
    print.page.finish()
}

struct Print<'a> {
    page: TerminalText,
    scenario: &'a RawScenario,
    pack: &'a Pack,
    catalogue: &'a Catalogue,
}

/// Width of a fact's label.
const LABEL: usize = 14;

impl Print<'_> {
    fn word(&self, id: &str) -> String {
        self.catalogue.word(id)
    }

    fn words<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.catalogue.language())
    }

    fn fact(&mut self, id: &str, words: &str) {
        let label = padded(&self.word(id), Column::Left(LABEL));
        let lead = styled(FAINT, &format!("  {label}"));
        self.page.hanging(&lead, 2 + LABEL, words, Style::new());
    }

    fn fact_message(&mut self, id: &str, message: &Message) {
        let words = self.catalogue.say(message);
        self.fact(id, &words);
    }

    fn grid(&self, at: Point) -> String {
        GridFrame::of(&self.scenario.place).mgrs(at, 8)
    }

    fn front(&mut self, drawn: Option<&Exercise>) {
        let title = self.words(&self.scenario.title).to_owned();
        let right = match drawn {
            Some(exercise) => self
                .catalogue
                .say(&Message::new("show-variation").with("seed", exercise.seed.to_string())),
            None => self.scenario.id.clone(),
        };
        self.page.heading(&title, &right);
        self.page.rule();
        self.page.paragraph(
            0,
            self.words(&self.scenario.briefing).to_owned().as_str(),
            Style::new(),
        );
    }

    fn task(&mut self) {
        let scenario = self.scenario;
        self.page.gap();
        self.fact(
            "show-place",
            self.words(&scenario.place.name).to_owned().as_str(),
        );
        let when = &scenario.when;
        self.fact(
            "show-when",
            &format!("{} {} {}", when.date, when.time, when.zone),
        );
        let weather = Message::new("show-weather-words")
            .with("visibility_m", scenario.weather.visibility_m)
            .with(
                "light",
                format!("{:?}", scenario.weather.light).to_lowercase(),
            );
        self.fact_message("show-weather", &weather);
        let purpose = Message::new("show-purpose-words")
            .with("purpose", format!("{:?}", scenario.purpose).to_lowercase())
            .with("fewest", scenario.draw.fewest_devices)
            .with("most", scenario.draw.most_devices);
        self.fact_message("show-purpose", &purpose);
        let doctrine = format!(
            "{} {}: {}",
            self.pack.id,
            self.pack.version,
            self.words(&self.pack.title)
        );
        self.fact("show-doctrine", &doctrine);
        let limit = wording::clock(scenario.time_limit_s);
        self.fact("show-time-limit", &limit);
    }

    fn route(&mut self) {
        let route = &self.scenario.route;
        let line: Vec<Point> = route.line();
        let length = wording::quantity(f64::from(length_m(&line)), "m");
        let length = self.catalogue.figures(&length);
        self.page.heading(&self.word("show-route"), &length);
        for waypoint in &route.waypoints {
            let name = waypoint.called();
            let line = format!("  {}  {}", self.grid(waypoint.at), self.words(&name));
            self.page.line(line);
        }
        for point in &route.vulnerable_points {
            let words = format!(
                "  {}  {} ({})",
                self.grid(point.at),
                self.words(&point.name),
                self.word("show-vulnerable-point")
            );
            self.page.line(words);
        }
    }

    fn patrol(&mut self) {
        let patrol = &self.scenario.patrol;
        self.page.heading(&self.word("show-patrol"), &patrol.unit);
        let people: Vec<String> = patrol
            .people
            .iter()
            .map(|member| member.id.clone())
            .collect();
        self.fact("show-people", &people.join(", "));
        if patrol.loudhailer {
            self.fact("show-carries", &self.word("show-loudhailer"));
        }
        let comms = &self.scenario.comms;
        let stations = comms.stations.iter().map(String::as_str);
        let radio: Vec<&str> = [comms.own.as_str(), &comms.headquarters]
            .into_iter()
            .chain(stations)
            .chain([comms.frequency.as_str()])
            .collect();
        self.fact("show-comms", &radio.join(", "));
    }

    fn sites(&mut self, drawn: Option<&Exercise>) {
        self.page.heading(&self.word("show-sites"), "");
        for (index, site) in self.scenario.sites.iter().enumerate() {
            let line = format!("  {}  {}", self.grid(site.at), site.id);
            self.page.line(line);
            match drawn {
                Some(exercise) => self.holds(index, exercise),
                None => self.may_hold(site),
            }
        }
    }

    fn may_hold(&mut self, site: &Site) {
        let total: f32 = site.may_hold.iter().map(|chance| chance.weight).sum();
        for chance in &site.may_hold {
            let percent = wording::quantity(f64::from(chance.weight / total), "share");
            let percent = self.catalogue.figures(&percent);
            let lead = format!("    {}  ", padded(&percent, Column::Right(7)));
            self.holding(&lead, &chance.what);
        }
    }

    fn holds(&mut self, site: usize, exercise: &Exercise) {
        if exercise.empty_sites.contains(&site) {
            self.holding("    ", &Holding::Nothing);
        }
        for placed in exercise.devices.iter().filter(|placed| placed.site == site) {
            self.holding("    ", &Holding::Device(placed.device.clone()));
        }
        for placed in exercise
            .look_alikes
            .iter()
            .filter(|placed| placed.site == site)
        {
            self.holding("    ", &Holding::LookAlike(placed.look_alike.clone()));
        }
    }

    fn holding(&mut self, lead: &str, what: &Holding) {
        let (words, style, signs): (String, Style, &[Sign]) = match what {
            Holding::Nothing => (self.word("show-nothing"), FAINT, &[]),
            Holding::Device(device) => (self.device(device), HALF, &device.signs),
            Holding::LookAlike(look_alike) => {
                let (id, lesson) = (&look_alike.id, &look_alike.lesson);
                let message = match look_alike.shown() {
                    Some(shown) => Message::new("show-look-alike-shown")
                        .with("id", id)
                        .with("lesson", lesson)
                        .with("shown", shown),
                    None => Message::new("show-look-alike")
                        .with("id", id)
                        .with("lesson", lesson),
                };
                (
                    self.catalogue.say(&message),
                    Style::new(),
                    &look_alike.signs,
                )
            }
        };
        let indent = lead.chars().count();
        self.page.hanging(lead, indent, &words, style);
        for sign in signs {
            let words = Message::new("show-sign")
                .with("id", &sign.id)
                .with("look", self.word(&format!("look-{}", sign.look.name())))
                .with("width_m", sign.size_m.0)
                .with("height_m", sign.size_m.1)
                .with("contrast", sign.contrast);
            let words = self.catalogue.say(&words);
            let blanks = " ".repeat(indent + 2);
            self.page.hanging(&blanks, indent + 2, &words, FAINT);
        }
    }

    fn device(&self, device: &Device) -> String {
        let class = self.pack.class(&device.class);
        let message = Message::new("show-device")
            .with("id", &device.id)
            .with(
                "class",
                class.map_or_else(Text::default, |class| class.name.clone()),
            )
            .with(
                "mandatory_m",
                class.map_or(0.0, |class| class.mandatory_m.value),
            )
            .with("required", self.required(&device.class))
            .with("lesson", &device.lesson);
        self.catalogue.say(&message)
    }

    /// Every distance that may be required from an item of this class, each with its reason.
    fn required(&self, class: &str) -> String {
        let rings = self.pack.rings_of(class);
        let said = rings
            .iter()
            .map(|required| self.catalogue.say(&required.message(self.pack)));
        said.collect::<Vec<_>>().join("; ")
    }

    fn people_and_injects(&mut self) {
        self.local_people();
        let scenario = self.scenario;
        if !scenario.injects.is_empty() {
            self.page.heading(&self.word("show-injects"), "");
            for inject in &scenario.injects {
                let line = match &inject.what {
                    Happening::Incident { at, casualties } => {
                        let incident = Message::new("show-incident")
                            .with("east", f64::from(at.0))
                            .with("north", f64::from(at.1))
                            .with("casualties", *casualties);
                        format!("  {}: {}", inject.id, self.catalogue.say(&incident))
                    }
                    _ => format!("  {}", inject.id),
                };
                self.page.line(line);
            }
        }
        if !scenario.suspected_areas.is_empty() {
            self.page.heading(&self.word("show-suspected-areas"), "");
            for suspected in &scenario.suspected_areas {
                self.page.line(format!("  {}", suspected.id));
            }
        }
    }

    /// What the file leaves to the program, in the file's own words.
    fn left_out(&mut self, text: &str) {
        let left_out = defaults::left_out(self.scenario, text);
        if left_out.is_empty() {
            return;
        }
        self.page.heading(&self.word("show-left-out"), "");
        for field in left_out {
            let message = match field.value {
                Some(value) => Message::new("show-left-out-value").with("value", value),
                None => Message::new("show-left-out-site"),
            };
            let named = match field.places {
                1 => field.field.to_owned(),
                places => format!("{} × {places}", field.field),
            };
            let words = message.with("field", named);
            let words = self.catalogue.say(&words);
            self.page.hanging("  · ", 4, &words, FAINT);
        }
    }

    fn objectives(&mut self) {
        let scenario = self.scenario;
        self.page.heading(&self.word("show-objectives"), "");
        for objective in &scenario.objectives {
            self.page.hanging(
                "  · ",
                4,
                self.words(objective.text()).to_owned().as_str(),
                Style::new(),
            );
            let behind: Vec<String> = objective
                .criteria()
                .iter()
                .map(|id| format!("{} ({id})", self.word(&format!("criterion-{id}"))))
                .collect();
            if !behind.is_empty() {
                let shown =
                    Message::new("show-objective-criteria").with("criteria", behind.join(", "));
                let shown = self.catalogue.say(&shown);
                self.page.hanging("    ", 4, &shown, FAINT);
            }
        }
        self.page.heading(&self.word("sheet-sources"), "");
        for source in &scenario.sources {
            self.page.hanging("  · ", 4, source, FAINT);
        }
    }
}
