//! Everything that stands on the land, as simple upright volumes: what obstacles and colliders are both made from.
