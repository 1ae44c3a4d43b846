#pragma once
// A callable that is only borrowed for the time of a call.

namespace eligibility {

template <class Signature> class FunctionRef;

template <class... Arguments> class FunctionRef<void(Arguments...)> {
public:
    template <class Callable>
    FunctionRef(const Callable& callable) // implicit, so that lambdas can be passed as they are
        : callable_(&callable), call_([](const void* target, Arguments... arguments) {
              (*static_cast<const Callable*>(target))(arguments...);
          }) {}
    void operator()(Arguments... arguments) const { call_(callable_, arguments...); }

private:
    const void* callable_;
    void (*call_)(const void*, Arguments...);
};

} // namespace eligibility
