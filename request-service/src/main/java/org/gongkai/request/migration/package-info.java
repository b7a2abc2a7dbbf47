/** Ledgers of offices become lives: what their columns tell of an application is taken over as its events. */
package org.gongkai.request.migration;
