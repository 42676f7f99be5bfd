/**
 * The table and the chart.
 */
@NullMarked
package io.github.jwtsecret.benchmark.report;

import org.jspecify.annotations.NullMarked;
