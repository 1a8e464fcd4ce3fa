// The cheapest light that still shows shape and distance: sun, sky and haze at each corner, nothing at each pixel.

#import bevy_pbr::mesh_functions::{get_world_from_local, mesh_normal_local_to_world}
#import bevy_pbr::mesh_view_bindings::view

struct Cheap {
    // Towards the sun.
    sun_direction: vec4<f32>,
    sun: vec4<f32>,
    sky: vec4<f32>,
    earth: vec4<f32>,
    // Colour, and extinction a metre.
    haze: vec4<f32>,
}

@group(#{MATERIAL_BIND_GROUP}) @binding(0) var<uniform> cheap: Cheap;

struct Corner {
    @builtin(instance_index) instance_index: u32,
    @location(0) position: vec3<f32>,
    @location(1) normal: vec3<f32>,
    @location(5) colour: vec4<f32>,
}

struct Lit {
    @builtin(position) position: vec4<f32>,
    @location(0) colour: vec3<f32>,
}

@vertex
fn vertex(corner: Corner) -> Lit {
    let world = get_world_from_local(corner.instance_index) * vec4<f32>(corner.position, 1.0);
    let normal = mesh_normal_local_to_world(corner.normal, corner.instance_index);
    let light = mix(cheap.earth.rgb, cheap.sky.rgb, 0.5 + 0.5 * normal.y)
        + cheap.sun.rgb * max(dot(normal, cheap.sun_direction.xyz), 0.0);
    let clear = exp(-cheap.haze.a * distance(world.xyz, view.world_position));
    var lit: Lit;
    lit.position = view.clip_from_world * world;
    lit.colour = mix(cheap.haze.rgb, corner.colour.rgb * light, clear);
    return lit;
}

@fragment
fn fragment(lit: Lit) -> @location(0) vec4<f32> {
    return vec4<f32>(lit.colour, 1.0);
}
