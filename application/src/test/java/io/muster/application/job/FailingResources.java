package io.muster.application.job;

import io.muster.application.port.Resources;
import io.muster.domain.resource.ResourceId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Resources of which some cannot be read for a change. */
final class FailingResources {

  private final Map<ResourceId, RuntimeException> failures = new HashMap<>();

  void failFor(ResourceId resource, RuntimeException failure) {
    failures.put(resource, failure);
  }

  void failForNone() {
    failures.clear();
  }

  Resources over(Resources resources) {
    return (Resources) Proxy.newProxyInstance(
        Resources.class.getClassLoader(), new Class<?>[] {Resources.class}, (_, method, arguments) -> {
          if (method.getName().equals("findForUpdate")) {
            Arrays.stream(arguments).filter(failures::containsKey).findFirst().ifPresent(failing -> {
              throw failures.get(failing);
            });
          }
          try {
            return method.invoke(resources, arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        });
  }
}
