// Text and blocks of an element: block elements are lines, tables a row a line.
#pragma once

#include <gumbo.h>

#include "article.hpp"
#include "baogao/host/reader.hpp"

// Appends to `read`. False when elements are nested deeper than any page has.
bool add_page_text(const GumboNode& element, const ArticleMarks& marks, baogao::ReadText& read);
