#pragma once
// A callable that is only borrowed for the time of a call.

namespace eligibility {

template <class Signature> class FunctionRef;

template <class Result, class... Arguments> class FunctionRef<Result(Arguments...)> {
public:
    template <class Callable>
    FunctionRef(const Callable& callable) // implicit, so that lambdas can be passed as they are
        : callable_(&callable), call_([](const void* target, Arguments... arguments) -> Result {
              return (*static_cast<const Callable*>(target))(arguments...);
          }) {}
    Result operator()(Arguments... arguments) const { return call_(callable_, arguments...); }

private:
    const void* callable_;
    Result (*call_)(const void*, Arguments...);
};

} // namespace eligibility
