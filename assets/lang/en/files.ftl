# Files that are written.
file-cannot-write = { $path } cannot be written: { $why }
file-is-input = { $path } is a file that this command reads. Nothing was written.
file-is-record = { $path } holds a recorded patrol. A record is never written over.
file-is-link = { $path } is a link. Nothing is written through a link.
file-is-foreign = { $path } was not made by this program. It was kept, and nothing was written.
file-holds-other = { $path } holds something else. It was kept, and nothing was written.
file-other-name = Choose another name, or move the file that is there.
file-is-there = { $path } already exists. It was kept, and nothing of this patrol was written.
file-other-folder = Give another folder with --out, or move that file out of the folder.
