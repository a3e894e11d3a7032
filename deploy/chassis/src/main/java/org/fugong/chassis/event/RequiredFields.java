package org.fugong.chassis.event;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** Checks that a consumer's record got every component that is not marked {@code @Nullable}, in nested records too. */
final class RequiredFields {
    private static final Map<Class<?>, RequiredFields> BY_TYPE = new ConcurrentHashMap<>();

    private final List<Component> components = new ArrayList<>();

    /**
     * @param nested what to check inside a component that is itself a record
     * @param elements what to check inside the elements of a component that is a list of records
     */
    private record Component(
            String name,
            MethodHandle accessor,
            boolean required,
            @Nullable Class<?> nested,
            @Nullable Class<?> elements) {}

    private RequiredFields(Class<?> type) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            for (RecordComponent component : type.getRecordComponents()) {
                AnnotatedType declared = component.getAnnotatedType();
                boolean required = !component.getType().isPrimitive() && !isNullable(declared);
                Class<?> nested = component.getType().isRecord() ? component.getType() : null;
                Class<?> elements = elements(declared);
                if (required || nested != null || elements != null) {
                    component.getAccessor().setAccessible(true);
                    components.add(new Component(
                            component.getName(),
                            lookup.unreflect(component.getAccessor())
                                    .asType(MethodType.methodType(Object.class, Object.class)),
                            required,
                            nested,
                            elements));
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException(type + " cannot be checked for missing fields", e);
        }
    }

    /** The name of the first required component that is missing, as a path; null if none is. */
    static @Nullable String firstMissing(Object value) {
        return value.getClass().isRecord() ? of(value.getClass()).missing(value, "") : null;
    }

    private static RequiredFields of(Class<?> type) {
        RequiredFields known = BY_TYPE.get(type);
        if (known == null) {
            known = new RequiredFields(type);
            BY_TYPE.put(type, known);
        }
        return known;
    }

    private @Nullable String missing(Object value, String path) {
        for (Component component : components) {
            Object field = read(component, value);
            if (field == null) {
                if (component.required()) {
                    return path + component.name();
                }
            } else if (component.nested() != null) {
                String missing = of(component.nested()).missing(field, path + component.name() + ".");
                if (missing != null) {
                    return missing;
                }
            } else if (component.elements() != null) {
                for (Object element : (Iterable<?>) field) {
                    String missing = element == null
                            ? path + component.name() + "[]"
                            : of(component.elements()).missing(element, path + component.name() + "[].");
                    if (missing != null) {
                        return missing;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Object read(Component component, Object value) {
        try {
            return (Object) component.accessor().invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(component.name() + " cannot be read", e);
        }
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Class<?> elements(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType generic
                && generic.getAnnotatedActualTypeArguments().length == 1) {
            Type argument = generic.getAnnotatedActualTypeArguments()[0].getType();
            return argument instanceof Class<?> element && element.isRecord() ? element : null;
        }
        return null;
    }
}
