// Rows of tables and forms that begin with a marker: 一、税收收入 / 27,139.
#pragma once

#include "heading.hpp"
#include "stretches.hpp"

// Takes out what is a row. In a table that lost its lines a head stays when it stands before the first
// figure, right behind running text, and goes on with the numbers of the heads before; when running text
// follows behind the last figure; or when the heads around leave its number out (三、 and 四、 over the
// tables of a disclosure report). Parts (第二部分) are never rows.
void drop_table_rows(Headings& headings, const Stretches& stretches);
