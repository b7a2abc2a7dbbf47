/** Annual reports that were signed, as the gateway tells (已签发的年度报告): what is corrected behind them is an erratum. */
package org.gongkai.registers.signed;
