<?xml version="1.0" encoding="UTF-8"?>
<StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
  <NamedLayer>
    <Name>reach-streets</Name>
    <UserStyle>
      <Name>reach-streets</Name>
      <Title>可达的街道<Localized lang="en">Reached streets</Localized></Title>
      <Abstract>Streets by classes of minutes that are the same in every map: dark is near.</Abstract>
      <FeatureTypeStyle>
        <Rule>
          <Name>to-5</Name>
          <Title>0–5 分钟<Localized lang="en">0–5 min</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsLessThanOrEqualTo><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>5</ogc:Literal></ogc:PropertyIsLessThanOrEqualTo>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke><CssParameter name="stroke">#08306b</CssParameter><CssParameter name="stroke-width">2</CssParameter><CssParameter name="stroke-linecap">round</CssParameter></Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>to-10</Name>
          <Title>5–10 分钟<Localized lang="en">5–10 min</Localized></Title>
          <ogc:Filter>
            <ogc:And><ogc:PropertyIsGreaterThan><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>5</ogc:Literal></ogc:PropertyIsGreaterThan><ogc:PropertyIsLessThanOrEqualTo><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>10</ogc:Literal></ogc:PropertyIsLessThanOrEqualTo></ogc:And>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke><CssParameter name="stroke">#1f5fa8</CssParameter><CssParameter name="stroke-width">2</CssParameter><CssParameter name="stroke-linecap">round</CssParameter></Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>to-15</Name>
          <Title>10–15 分钟<Localized lang="en">10–15 min</Localized></Title>
          <ogc:Filter>
            <ogc:And><ogc:PropertyIsGreaterThan><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>10</ogc:Literal></ogc:PropertyIsGreaterThan><ogc:PropertyIsLessThanOrEqualTo><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>15</ogc:Literal></ogc:PropertyIsLessThanOrEqualTo></ogc:And>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke><CssParameter name="stroke">#3f8fc5</CssParameter><CssParameter name="stroke-width">2</CssParameter><CssParameter name="stroke-linecap">round</CssParameter></Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>to-20</Name>
          <Title>15–20 分钟<Localized lang="en">15–20 min</Localized></Title>
          <ogc:Filter>
            <ogc:And><ogc:PropertyIsGreaterThan><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>15</ogc:Literal></ogc:PropertyIsGreaterThan><ogc:PropertyIsLessThanOrEqualTo><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>20</ogc:Literal></ogc:PropertyIsLessThanOrEqualTo></ogc:And>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke><CssParameter name="stroke">#6bb3c9</CssParameter><CssParameter name="stroke-width">2</CssParameter><CssParameter name="stroke-linecap">round</CssParameter></Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>to-30</Name>
          <Title>20–30 分钟<Localized lang="en">20–30 min</Localized></Title>
          <ogc:Filter>
            <ogc:And><ogc:PropertyIsGreaterThan><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>20</ogc:Literal></ogc:PropertyIsGreaterThan><ogc:PropertyIsLessThanOrEqualTo><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>30</ogc:Literal></ogc:PropertyIsLessThanOrEqualTo></ogc:And>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke><CssParameter name="stroke">#9fd0b8</CssParameter><CssParameter name="stroke-width">2</CssParameter><CssParameter name="stroke-linecap">round</CssParameter></Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>to-45</Name>
          <Title>30–45 分钟<Localized lang="en">30–45 min</Localized></Title>
          <ogc:Filter>
            <ogc:And><ogc:PropertyIsGreaterThan><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>30</ogc:Literal></ogc:PropertyIsGreaterThan><ogc:PropertyIsLessThanOrEqualTo><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>45</ogc:Literal></ogc:PropertyIsLessThanOrEqualTo></ogc:And>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke><CssParameter name="stroke">#cde3a0</CssParameter><CssParameter name="stroke-width">2</CssParameter><CssParameter name="stroke-linecap">round</CssParameter></Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>to-60</Name>
          <Title>45–60 分钟<Localized lang="en">45–60 min</Localized></Title>
          <ogc:Filter>
            <ogc:And><ogc:PropertyIsGreaterThan><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>45</ogc:Literal></ogc:PropertyIsGreaterThan><ogc:PropertyIsLessThanOrEqualTo><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>60</ogc:Literal></ogc:PropertyIsLessThanOrEqualTo></ogc:And>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke><CssParameter name="stroke">#efe58f</CssParameter><CssParameter name="stroke-width">2</CssParameter><CssParameter name="stroke-linecap">round</CssParameter></Stroke>
          </LineSymbolizer>
        </Rule>
        <Rule>
          <Name>from-60</Name>
          <Title>60 分钟以上<Localized lang="en">more than 60 min</Localized></Title>
          <ogc:Filter>
            <ogc:PropertyIsGreaterThan><ogc:PropertyName>minutes</ogc:PropertyName><ogc:Literal>60</ogc:Literal></ogc:PropertyIsGreaterThan>
          </ogc:Filter>
          <LineSymbolizer>
            <Stroke><CssParameter name="stroke">#f6c667</CssParameter><CssParameter name="stroke-width">2</CssParameter><CssParameter name="stroke-linecap">round</CssParameter></Stroke>
          </LineSymbolizer>
        </Rule>
      </FeatureTypeStyle>
    </UserStyle>
  </NamedLayer>
</StyledLayerDescriptor>
