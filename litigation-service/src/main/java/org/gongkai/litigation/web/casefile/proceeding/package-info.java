/** The proceedings of a case and the decisions in them over HTTP: what happens in them, step by step. */
package org.gongkai.litigation.web.casefile.proceeding;
