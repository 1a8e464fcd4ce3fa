# Each language's own name, as its readers write it, and the direction of its lines: ltr or rtl.
language-name = English
language-direction = ltr
language-decimal-sign = .
