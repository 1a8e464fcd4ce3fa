# Files that are written.
file-cannot-write = No se puede escribir { $path }: { $why }
file-is-input = { $path } es un archivo que este comando lee. No se ha escrito nada.
file-is-record = { $path } contiene una patrulla registrada. Un registro nunca se sobrescribe.
file-is-link = { $path } es un enlace. No se escribe nada a través de un enlace.
file-is-foreign = { $path } no fue creado por este programa. Se ha conservado y no se ha escrito nada.
file-holds-other = { $path } contiene otra cosa. Se ha conservado y no se ha escrito nada.
file-other-name = Elija otro nombre o mueva el archivo que está allí.
file-is-there = { $path } ya existe. Se ha conservado y no se ha escrito nada de esta patrulla.
file-other-folder = Indique otra carpeta con --out o saque ese archivo de la carpeta.
