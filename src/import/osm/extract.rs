//! A file of OpenStreetMap as it is: nodes, ways, and the relations that are areas.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;

use osmpbf::{Element, ElementReader, RelMemberType};

use super::super::track::Fix;
use super::super::{Misread, xml};
use crate::files;
use crate::text::Message;

/// Nodes of one file: a city.
const MOST_NODES: usize = 8_000_000;
/// Ways of one file.
const MOST_WAYS: usize = 2_000_000;
/// Relations of one file that are areas.
const MOST_AREAS: usize = 200_000;
/// Bytes of a file in XML, all of which is kept while it is read.
const MOST_XML_BYTES: usize = 96 * 1024 * 1024;

/// A file as read.
#[derive(Debug, Default)]
pub struct Extract {
    /// By id.
    pub(super) nodes: BTreeMap<i64, Fix>,
    pub(super) ways: Vec<Way>,
    pub(super) areas: Vec<Area>,
    /// Nodes left out because they do not say where they are.
    pub(super) broken_nodes: usize,
}

#[derive(Debug)]
pub(super) struct Way {
    pub(super) id: i64,
    pub(super) tags: BTreeMap<String, String>,
    pub(super) nodes: Vec<i64>,
}

/// An area of several ways: a relation of the type `multipolygon`.
#[derive(Debug)]
pub(super) struct Area {
    pub(super) tags: BTreeMap<String, String>,
    /// Ways of its outer edge.
    pub(super) outer: Vec<i64>,
    /// Ways round its holes.
    pub(super) inner: Vec<i64>,
}

/// Reads a file by its ending.
pub fn read(path: &Path, bytes: &[u8]) -> Result<Extract, Misread> {
    let extract = if files::has_ending(path, "pbf") {
        pbf(bytes)?
    } else if files::has_ending(path, "osm") || files::has_ending(path, "xml") {
        if bytes.len() > MOST_XML_BYTES {
            return Err(Misread::new("import-osm-large"));
        }
        osm_xml(xml::text_of(bytes))?
    } else {
        return Err(Misread::new("import-osm-ending"));
    };
    if extract.nodes.is_empty() {
        return Err(Misread::new("import-osm-empty"));
    }
    Ok(extract)
}

impl Extract {
    fn add_node(&mut self, id: i64, latitude_deg: f64, longitude_deg: f64) -> Result<(), Misread> {
        if self.nodes.len() >= MOST_NODES {
            return Err(Misread::new("import-osm-large"));
        }
        if latitude_deg.abs() <= 90.0 && longitude_deg.abs() <= 180.0 {
            let fix = Fix {
                latitude_deg,
                longitude_deg,
            };
            self.nodes.insert(id, fix);
        } else {
            self.broken_nodes += 1;
        }
        Ok(())
    }

    fn add_way(
        &mut self,
        id: i64,
        tags: BTreeMap<String, String>,
        nodes: Vec<i64>,
    ) -> Result<(), Misread> {
        if self.ways.len() >= MOST_WAYS {
            return Err(Misread::new("import-osm-large"));
        }
        if nodes.len() > 1 {
            self.ways.push(Way { id, tags, nodes });
        }
        Ok(())
    }

    /// Adds a relation when it is an area that says what it is. `ways` are its ways and their roles.
    fn add_relation(
        &mut self,
        mut tags: BTreeMap<String, String>,
        ways: impl Iterator<Item = (i64, bool)>,
    ) -> Result<(), Misread> {
        let is_area = tags
            .remove("type")
            .is_some_and(|kind| kind == "multipolygon");
        if !is_area || tags.is_empty() {
            return Ok(());
        }
        if self.areas.len() >= MOST_AREAS {
            return Err(Misread::new("import-osm-large"));
        }
        let (inner, outer): (Vec<_>, Vec<_>) = ways.partition(|(_, is_inner)| *is_inner);
        let ids = |ways: Vec<(i64, bool)>| ways.into_iter().map(|(id, _)| id).collect();
        self.areas.push(Area {
            tags,
            outer: ids(outer),
            inner: ids(inner),
        });
        Ok(())
    }
}

/// The role of a way round a hole.
const INNER: &str = "inner";

fn osm_xml(text: String) -> Result<Extract, Misread> {
    xml::read(text, |document| {
        let root = document.root_element();
        if !xml::is(&root, "osm") {
            return Err(xml::wrong(&root, Message::new("import-not-osm")));
        }
        let mut extract = Extract::default();
        for node in root.children().filter(roxmltree::Node::is_element) {
            let figure = |name: &str| {
                node.attribute(name)
                    .and_then(|said| said.parse::<f64>().ok())
            };
            match node.tag_name().name() {
                "node" => {
                    let id = node.attribute("id").and_then(|id| id.parse().ok());
                    let (Some(id), Some(latitude), Some(longitude)) =
                        (id, figure("lat"), figure("lon"))
                    else {
                        extract.broken_nodes += 1;
                        continue;
                    };
                    extract.add_node(id, latitude, longitude)?;
                }
                "way" => {
                    let id = node.attribute("id").and_then(|id| id.parse().ok());
                    let nodes = children(node, "nd")
                        .filter_map(|child| child.attribute("ref")?.parse().ok())
                        .collect();
                    extract.add_way(id.unwrap_or_default(), tags(node), nodes)?;
                }
                "relation" => {
                    let ways = children(node, "member")
                        .filter(|member| member.attribute("type") == Some("way"))
                        .filter_map(|member| {
                            let id = member.attribute("ref")?.parse().ok()?;
                            Some((id, member.attribute("role") == Some(INNER)))
                        });
                    extract.add_relation(tags(node), ways)?;
                }
                _ => {}
            }
        }
        Ok(extract)
    })
}

fn children<'x>(
    of: roxmltree::Node<'x, 'x>,
    name: &'x str,
) -> impl Iterator<Item = roxmltree::Node<'x, 'x>> {
    of.children()
        .filter(move |child| child.is_element() && child.tag_name().name() == name)
}

fn tags(of: roxmltree::Node<'_, '_>) -> BTreeMap<String, String> {
    let said = |tag: roxmltree::Node<'_, '_>| {
        Some((
            tag.attribute("k")?.to_owned(),
            tag.attribute("v")?.to_owned(),
        ))
    };
    of.children()
        .filter(|child| child.is_element() && child.tag_name().name() == "tag")
        .filter_map(said)
        .collect()
}

fn pbf(bytes: &[u8]) -> Result<Extract, Misread> {
    let mut extract = Extract::default();
    let mut stopped = Ok(());
    ElementReader::new(Cursor::new(bytes))
        .for_each(|element| {
            if stopped.is_err() {
                return;
            }
            stopped = match element {
                Element::Node(node) => extract.add_node(node.id(), node.lat(), node.lon()),
                Element::DenseNode(node) => extract.add_node(node.id(), node.lat(), node.lon()),
                Element::Way(way) => {
                    let tags = way
                        .tags()
                        .map(|(k, v)| (k.to_owned(), v.to_owned()))
                        .collect();
                    extract.add_way(way.id(), tags, way.refs().collect())
                }
                Element::Relation(relation) => {
                    let tags = relation
                        .tags()
                        .map(|(k, v)| (k.to_owned(), v.to_owned()))
                        .collect();
                    let ways = relation
                        .members()
                        .filter(|member| member.member_type == RelMemberType::Way)
                        .map(|member| {
                            (
                                member.member_id,
                                member.role().is_ok_and(|role| role == INNER),
                            )
                        });
                    extract.add_relation(tags, ways)
                }
            };
        })
        .map_err(|error| {
            Misread::from(Message::new("import-pbf").with("why", error.to_string()))
        })?;
    stopped.map(|()| extract)
}
