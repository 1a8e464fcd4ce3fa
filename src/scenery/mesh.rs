//! Coloured triangles.

/// Triangles with a normal and a colour at each corner.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Mesh {
    /// Corners, metres, in the engine's frame.
    pub positions: Vec<[f32; 3]>,
    /// Unit normal of each corner.
    pub normals: Vec<[f32; 3]>,
    /// Colour of each corner: linear red, green, blue, 0..1.
    pub colours: Vec<[f32; 3]>,
    /// Three to a triangle, counter-clockwise seen from outside.
    pub indices: Vec<u32>,
}

impl Mesh {
    /// True when there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.indices.is_empty()
    }

    /// Adds the triangles of another mesh.
    pub fn append(&mut self, other: &Self) {
        let first = self.positions.len() as u32;
        self.positions.extend_from_slice(&other.positions);
        self.normals.extend_from_slice(&other.normals);
        self.colours.extend_from_slice(&other.colours);
        self.indices
            .extend(other.indices.iter().map(|index| first + index));
    }
}
