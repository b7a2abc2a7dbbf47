/** What the parts of an application have behind them when they are split off it. */
package org.gongkai.request.handling.part;
