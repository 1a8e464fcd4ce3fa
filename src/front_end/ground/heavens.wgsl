// The sky: a panorama on the inside of a dome, painted by crate::scenery::sky.

#import bevy_pbr::mesh_functions::get_world_from_local
#import bevy_pbr::mesh_view_bindings::view

@group(#{MATERIAL_BIND_GROUP}) @binding(0) var panorama: texture_2d<f32>;
@group(#{MATERIAL_BIND_GROUP}) @binding(1) var sampling: sampler;

struct Corner {
    @builtin(instance_index) instance_index: u32,
    @location(0) position: vec3<f32>,
    @location(1) on: vec2<f32>,
}

struct Seen {
    @builtin(position) position: vec4<f32>,
    @location(0) on: vec2<f32>,
}

@vertex
fn vertex(corner: Corner) -> Seen {
    var seen: Seen;
    seen.position = view.clip_from_world
        * (get_world_from_local(corner.instance_index) * vec4<f32>(corner.position, 1.0));
    seen.on = corner.on;
    return seen;
}

@fragment
fn fragment(seen: Seen) -> @location(0) vec4<f32> {
    return vec4<f32>(textureSampleLevel(panorama, sampling, seen.on, 0.0).rgb, 1.0);
}
