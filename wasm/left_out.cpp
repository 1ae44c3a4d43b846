// Parts of the C++ library that the modules do without; together they were 3 KB of each, compressed.

// Embind writes the address of a type that has no name, for a message that nobody gets. The library's own way brings
// all of printf.
extern "C" int siprintf(char* out, const char*, ...) {
    *out = '\0';
    return 0;
}

// What a dynamic_cast or a catch would ask of the types that Embind names: modules have neither.
extern "C" {
void* _ZTVN10__cxxabiv117__class_type_infoE[12];
void* _ZTVN10__cxxabiv120__si_class_type_infoE[12];
void* _ZTVN10__cxxabiv121__vmi_class_type_infoE[12];
}
