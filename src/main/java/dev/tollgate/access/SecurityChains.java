package dev.tollgate.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Closed by default: every request passes one of three doors, and each asks the role matrix. Programs come with HTTP
 * Basic, people with a session.
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    /** Our pages load nothing from elsewhere and no script that stands in the page. The webapps have a policy of their own. */
    private static final String OWN_PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private final Refusals refusals = new Refusals();
    private final RoleMatrixDecision matrix = new RoleMatrixDecision(RoleMatrix.load());
    private final EngineIdentityFilter identity;

    SecurityChains(IdentityService identities, EnginePeople people) {
        identity = new EngineIdentityFilter(identities, people);
    }

    /** Programs that speak the engine's API, and the operator's. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return common(http.securityMatcher(below("/engine-rest/", "/actuator/")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .build();
    }

    /** Our API, for programs with HTTP Basic and for pages with a session. */
    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return common(http.securityMatcher(below("/api/")))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .csrfTokenRequestHandler(plainTokens())
                        .ignoringRequestMatchers(SecurityChains::sendsBasic))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .build();
    }

    /** Everything else: pages for people. The webapps check tokens of their own. */
    @Bean
    @Order(3)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        HttpSessionRequestCache wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(Refusals::isPage);
        wanted.setMatchingRequestParameterName(null);
        return common(http)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens())
                        .csrfTokenRequestHandler(plainTokens())
                        // A mail program that unsubscribes with one click has no token but the link's own.
                        .ignoringRequestMatchers(below("/camunda/", "/unsubscribe/")))
                .requestCache(cache -> cache.requestCache(wanted))
                .formLogin(login -> login.loginPage("/login")
                        .failureUrl("/login?error")
                        .defaultSuccessUrl("/", false)
                        .permitAll(false))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .addFilterBefore(new WebappsLogout(), AuthorizationFilter.class)
                .build();
    }

    private HttpSecurity common(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(matrix))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(OWN_PAGES))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .cors(AbstractHttpConfigurer::disable)
                .anonymous(Customizer.withDefaults())
                .addFilterAfter(new CrossSiteFilter(), HeaderWriterFilter.class)
                .addFilterBefore(identity, AuthorizationFilter.class);
    }

    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieName("TOLLGATE-XSRF");
        tokens.setHeaderName("X-TOLLGATE-XSRF");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** The token as it is, and given with the first answer: a page reads the cookie before its first request. */
    private static CsrfTokenRequestAttributeHandler plainTokens() {
        CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    /** By the whole path: Spring's own patterns do not see what another servlet than its own serves. */
    private static RequestMatcher below(String... folders) {
        return request -> {
            String path =
                    request.getRequestURI().substring(request.getContextPath().length()) + "/";
            return Arrays.stream(folders).anyMatch(path::startsWith);
        };
    }

    private static boolean sendsBasic(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
    }

    @Bean
    FilterRegistrationBean<Filter> webappsIdentity() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new WebappsIdentity());
        registration.setName("webappsIdentity");
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        // Right behind Spring Security.
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> noncePerRequest() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new NoncePerRequest());
        registration.setName("noncePerRequest");
        registration.addUrlPatterns("/camunda/app/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<Filter> bodyLimit() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new BodyLimitFilter());
        registration.setName("bodyLimit");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
