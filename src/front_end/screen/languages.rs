//! Available languages: the folders of `assets/lang`, each with its own name for itself.

use crate::{assets, files};

/// Tag and own name of every language, sorted by tag.
pub fn languages() -> Vec<(String, String)> {
    let folder = assets::folder().join("lang");
    files::folders_in(&folder)
        .unwrap_or_default()
        .into_iter()
        .filter_map(|folder| {
            let tag = folder.file_name()?.to_str()?.to_owned();
            let text = std::fs::read_to_string(folder.join("language.ftl")).unwrap_or_default();
            let name = text
                .lines()
                .find_map(|line| line.strip_prefix("language-name"))
                .and_then(|rest| rest.split_once('='))
                .map_or_else(|| tag.clone(), |(_, name)| name.trim().to_owned());
            Some((tag, name))
        })
        .collect()
}
