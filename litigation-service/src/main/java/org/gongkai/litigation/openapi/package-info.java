/** What the contract says of cases that code alone does not. */
package org.gongkai.litigation.openapi;
