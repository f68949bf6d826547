<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>reach-surface</Name>
    <UserStyle>
      <Name>reach-surface</Name>
      <Title>出行时间面<Localized lang="en">Surface of travel times</Localized></Title>
      <Abstract>Minutes in continuous colours that are the same in every map: dark is near. A legend's sample has the colour of its least minute.</Abstract>
      <FeatureTypeStyle>
        <Rule>
          <Name>to-5</Name>
          <Title>0–5 分钟<Localized lang="en">0–5 min</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsLessThanOrEqualTo><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>5</ogc:Literal></ogc:PropertyIsLessThanOrEqualTo>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill"><ogc:Function name="Interpolate"><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>0</ogc:Literal><ogc:Literal>#08306b</ogc:Literal><ogc:Literal>5</ogc:Literal><ogc:Literal>#1f5fa8</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function></CssParameter></Fill>
            <Stroke><CssParameter name="stroke"><ogc:Function name="Interpolate"><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>0</ogc:Literal><ogc:Literal>#08306b</ogc:Literal><ogc:Literal>5</ogc:Literal><ogc:Literal>#1f5fa8</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function></CssParameter><CssParameter name="stroke-width">0.8</CssParameter></Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>to-10</Name>
          <Title>5–10 分钟<Localized lang="en">5–10 min</Localized></Title>
          <ogc:Filter>
            <ogc:And><ogc:PropertyIsGreaterThan><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>5</ogc:Literal></ogc:PropertyIsGreaterThan><ogc:PropertyIsLessThanOrEqualTo><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>10</ogc:Literal></ogc:PropertyIsLessThanOrEqualTo></ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill"><ogc:Function name="Interpolate"><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>5</ogc:Literal><ogc:Literal>#1f5fa8</ogc:Literal><ogc:Literal>10</ogc:Literal><ogc:Literal>#3f8fc5</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function></CssParameter></Fill>
            <Stroke><CssParameter name="stroke"><ogc:Function name="Interpolate"><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>5</ogc:Literal><ogc:Literal>#1f5fa8</ogc:Literal><ogc:Literal>10</ogc:Literal><ogc:Literal>#3f8fc5</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function></CssParameter><CssParameter name="stroke-width">0.8</CssParameter></Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>to-15</Name>
          <Title>10–15 分钟<Localized lang="en">10–15 min</Localized></Title>
          <ogc:Filter>
            <ogc:And><ogc:PropertyIsGreaterThan><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>10</ogc:Literal></ogc:PropertyIsGreaterThan><ogc:PropertyIsLessThanOrEqualTo><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>15</ogc:Literal></ogc:PropertyIsLessThanOrEqualTo></ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill"><ogc:Function name="Interpolate"><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>10</ogc:Literal><ogc:Literal>#3f8fc5</ogc:Literal><ogc:Literal>15</ogc:Literal><ogc:Literal>#6bb3c9</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function></CssParameter></Fill>
            <Stroke><CssParameter name="stroke"><ogc:Function name="Interpolate"><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>10</ogc:Literal><ogc:Literal>#3f8fc5</ogc:Literal><ogc:Literal>15</ogc:Literal><ogc:Literal>#6bb3c9</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function></CssParameter><CssParameter name="stroke-width">0.8</CssParameter></Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>to-20</Name>
          <Title>15–20 分钟<Localized lang="en">15–20 min</Localized></Title>
          <ogc:Filter>
            <ogc:And><ogc:PropertyIsGreaterThan><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>15</ogc:Literal></ogc:PropertyIsGreaterThan><ogc:PropertyIsLessThanOrEqualTo><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>20</ogc:Literal></ogc:PropertyIsLessThanOrEqualTo></ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill"><ogc:Function name="Interpolate"><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>15</ogc:Literal><ogc:Literal>#6bb3c9</ogc:Literal><ogc:Literal>20</ogc:Literal><ogc:Literal>#9fd0b8</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function></CssParameter></Fill>
            <Stroke><CssParameter name="stroke"><ogc:Function name="Interpolate"><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>15</ogc:Literal><ogc:Literal>#6bb3c9</ogc:Literal><ogc:Literal>20</ogc:Literal><ogc:Literal>#9fd0b8</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function></CssParameter><CssParameter name="stroke-width">0.8</CssParameter></Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>to-30</Name>
          <Title>20–30 分钟<Localized lang="en">20–30 min</Localized></Title>
          <ogc:Filter>
            <ogc:And><ogc:PropertyIsGreaterThan><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>20</ogc:Literal></ogc:PropertyIsGreaterThan><ogc:PropertyIsLessThanOrEqualTo><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>30</ogc:Literal></ogc:PropertyIsLessThanOrEqualTo></ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill"><ogc:Function name="Interpolate"><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>20</ogc:Literal><ogc:Literal>#9fd0b8</ogc:Literal><ogc:Literal>30</ogc:Literal><ogc:Literal>#cde3a0</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function></CssParameter></Fill>
            <Stroke><CssParameter name="stroke"><ogc:Function name="Interpolate"><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>20</ogc:Literal><ogc:Literal>#9fd0b8</ogc:Literal><ogc:Literal>30</ogc:Literal><ogc:Literal>#cde3a0</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function></CssParameter><CssParameter name="stroke-width">0.8</CssParameter></Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>to-45</Name>
          <Title>30–45 分钟<Localized lang="en">30–45 min</Localized></Title>
          <ogc:Filter>
            <ogc:And><ogc:PropertyIsGreaterThan><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>30</ogc:Literal></ogc:PropertyIsGreaterThan><ogc:PropertyIsLessThanOrEqualTo><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>45</ogc:Literal></ogc:PropertyIsLessThanOrEqualTo></ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill"><ogc:Function name="Interpolate"><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>30</ogc:Literal><ogc:Literal>#cde3a0</ogc:Literal><ogc:Literal>45</ogc:Literal><ogc:Literal>#efe58f</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function></CssParameter></Fill>
            <Stroke><CssParameter name="stroke"><ogc:Function name="Interpolate"><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>30</ogc:Literal><ogc:Literal>#cde3a0</ogc:Literal><ogc:Literal>45</ogc:Literal><ogc:Literal>#efe58f</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function></CssParameter><CssParameter name="stroke-width">0.8</CssParameter></Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>to-60</Name>
          <Title>45–60 分钟<Localized lang="en">45–60 min</Localized></Title>
          <ogc:Filter>
            <ogc:And><ogc:PropertyIsGreaterThan><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>45</ogc:Literal></ogc:PropertyIsGreaterThan><ogc:PropertyIsLessThanOrEqualTo><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>60</ogc:Literal></ogc:PropertyIsLessThanOrEqualTo></ogc:And>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill"><ogc:Function name="Interpolate"><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>45</ogc:Literal><ogc:Literal>#efe58f</ogc:Literal><ogc:Literal>60</ogc:Literal><ogc:Literal>#f6c667</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function></CssParameter></Fill>
            <Stroke><CssParameter name="stroke"><ogc:Function name="Interpolate"><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>45</ogc:Literal><ogc:Literal>#efe58f</ogc:Literal><ogc:Literal>60</ogc:Literal><ogc:Literal>#f6c667</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function></CssParameter><CssParameter name="stroke-width">0.8</CssParameter></Stroke>
          </PolygonSymbolizer>
        </Rule>
        <Rule>
          <Name>from-60</Name>
          <Title>60 分钟以上<Localized lang="en">more than 60 min</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsGreaterThan><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>60</ogc:Literal></ogc:PropertyIsGreaterThan>
          </ogc:Filter>
          <PolygonSymbolizer>
            <Fill><CssParameter name="fill"><ogc:Function name="Interpolate"><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>60</ogc:Literal><ogc:Literal>#f6c667</ogc:Literal><ogc:Literal>90</ogc:Literal><ogc:Literal>#e8893c</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function></CssParameter></Fill>
            <Stroke><CssParameter name="stroke"><ogc:Function name="Interpolate"><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>60</ogc:Literal><ogc:Literal>#f6c667</ogc:Literal><ogc:Literal>90</ogc:Literal><ogc:Literal>#e8893c</ogc:Literal><ogc:Literal>color</ogc:Literal></ogc:Function></CssParameter><CssParameter name="stroke-width">0.8</CssParameter></Stroke>
          </PolygonSymbolizer>
        </Rule>
        <VendorOption name="composite">source-over, 0.65</VendorOption>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
