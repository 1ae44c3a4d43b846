// Parts of the C++ library that the modules do without: 1.5 KB of each, compressed.

// What a dynamic_cast or a catch would ask of the library's own types: modules have neither.
extern "C" {
void* _ZTVN10__cxxabiv117__class_type_infoE[12];
void* _ZTVN10__cxxabiv120__si_class_type_infoE[12];
void* _ZTVN10__cxxabiv121__vmi_class_type_infoE[12];
}
