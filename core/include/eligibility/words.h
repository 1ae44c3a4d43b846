#pragma once
// Results as words for another language, and the table by which it reads them.

#include "formats/shape_sink.h"
#include "formats/word_sink.h"
