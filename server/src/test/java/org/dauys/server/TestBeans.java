package org.dauys.server;

import java.lang.reflect.Method;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.ClassUtils;

/** Beans of a test's own in a site, also where those of the program were found by the build; Spring finds this by itself. */
public final class TestBeans implements ApplicationContextInitializer<GenericApplicationContext> {
    private static @Nullable Class<?> more;

    /**
     * A site that is started in here has these beans, too.
     *
     * @param beans a class that is a bean itself and makes others by methods marked as such
     */
    public static <T> T with(Class<?> beans, Supplier<T> start) {
        more = beans;
        try {
            return start.get();
        } finally {
            more = null;
        }
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        Class<?> beans = more;
        if (beans == null) {
            return;
        }
        context.registerBeanDefinition(beans.getName(), new RootBeanDefinition(beans));
        // Where the build has found the beans, nobody looks for such methods any more.
        if (TestSite.isPreparedByTheBuild()) {
            for (Method method : beans.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Bean.class)) {
                    RootBeanDefinition made = new RootBeanDefinition();
                    made.setBeanClassName(null);
                    made.setFactoryBeanName(beans.getName());
                    made.setFactoryMethodName(method.getName());
                    made.setTargetType(ClassUtils.getUserClass(method.getReturnType()));
                    made.setPrimary(method.isAnnotationPresent(Primary.class));
                    context.registerBeanDefinition(beans.getName() + "." + method.getName(), made);
                }
            }
        }
    }
}
